import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { fieldErrors } from '#contract/field-error.ts'
import { template, templateHistory, templateList } from '#contract/records/template.ts'
import {
  callKits,
  colorsOf,
  createKit,
  type KitRequest,
} from '../../testing/app/brand-kit-calls.ts'
import { startSandboxedApp } from '../../testing/app/sandboxed-app.ts'
import { startApp } from '../../testing/app/start-app.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'

afterAll(closePostgres, 60_000)

const path = '/api/templates'
const conferences = '/api/video/conferences'
const brandKitId = 'b8a4b3e6-1f0c-4d5e-9a77-0d1c2b3a4f5e'
const unknownId = '00000000-0000-4000-8000-000000000000'
const rate = { burst: 1e9, perSecond: 1e9 }
const operators = { header: 'operator', trusts: () => true }

const whole = {
  name: 'Weekly',
  notes: 'For the whole company',
  fields: {
    display_name: { mode: 'default', value: '{brand} weekly' },
    name: { mode: 'hidden', value: '{brand}-{date}-{n}' },
    size: { mode: 'locked', value: 'large' },
    enable_chat: { mode: 'locked', value: false },
  },
  kit: { mode: 'locked', brand_kit_id: brandKitId },
  window: {
    mode: 'default',
    day: { weekday: 2, weeks: 0 },
    time: '10:00',
    minutes: 90,
    zone: 'Europe/Berlin',
  },
}

describe.each(storeKinds)('On $title', ({ there, open }) => {
  test.skipIf(!there)(
    'a template is made, changed on two instances and deleted, each change on record',
    async () => {
      const stores = await open(2)
      onTestFinished(async () => {
        for (const store of stores) await store.close()
      })
      const apps = []
      for (const store of stores) apps.push(await startApp({ store, operators, rate }))
      const [app, other = app] = apps
      if (!app || !other) throw new Error('No server was started')
      const call = (sent: KitRequest, on = app) => callKits(on, { path, operator: 'ada', ...sent })

      const kit = { ...whole.kit, brand_kit_id: brandKitId.toUpperCase() }
      const made = await call({ method: 'POST', body: { ...whole, kit } })
      expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"'])
      const first = template.parse(await made.json())
      expect(first).toMatchObject({ ...whole, version: 1, uses: 0, last_used_at: null })
      expect(first).toMatchObject({ created_by: 'ada', updated_by: 'ada' })
      const place = `${path}/${first.id}`
      expect(made.headers.get('location')).toBe(place)
      expect(await (await call({ path: place }, other)).json()).toEqual(first)

      // Two people who saw the same version.
      const put = (name: string, on = app) =>
        call({ method: 'PUT', path: place, ifMatch: '"1"', body: { ...whole, name } }, on)
      const both = await Promise.all([put('Monthly'), put('Yearly', other)])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
      const changed = template.parse(await both.find(({ status }) => status === 200)?.json())
      expect(changed).toMatchObject({ version: 2, created_at: first.created_at })
      const taken = await call(
        { method: 'POST', body: { name: changed.name.toUpperCase() } },
        other,
      )
      expect(await taken.json()).toMatchObject({
        errors: [{ attribute: 'name', code: 'not_unique' }],
      })
      const plain = template.parse(
        await (await call({ method: 'POST', body: { name: 'A' } })).json(),
      )
      expect(plain).toMatchObject({ notes: '', fields: {}, kit: null, window: null })
      const { data } = templateList.parse(await (await call({}, other)).json())
      expect(data).toEqual([plain, changed])

      const remove = await call({ method: 'DELETE', path: place, ifMatch: '"2"', operator: 'ben' })
      expect(remove.status).toBe(204)
      expect((await call({ path: place }, other)).status).toBe(404)
      const history = await (await call({ path: `${place}/history` }, other)).json()
      expect(templateHistory.parse(history)).toMatchObject({
        data: [
          { version: 3, action: 'deleted', by: 'ben', name: changed.name },
          { version: 2, action: 'changed', by: 'ada', name: changed.name },
          { ...whole, version: 1, action: 'created', by: 'ada' },
        ],
        next: null,
      })
    },
  )

  test.skipIf(!there)('the creates that were done with a template are counted', async () => {
    const [store] = await open()
    onTestFinished(() => store.close())
    const { app, sandbox } = await startSandboxedApp({ store })
    const ids = []
    for (const name of ['Used', 'Unused']) {
      const made = await callKits(app, { path, method: 'POST', body: { name } })
      ids.push(template.parse(await made.json()).id)
    }
    const [used = '', unused = ''] = ids
    const create = (name: string, id: string, key?: string) =>
      callKits(app, {
        method: 'POST',
        path: conferences,
        headers: { template: id, ...(key !== undefined && { 'idempotency-key': key }) },
        body: { display_name: name, name },
      })
    const usesOf = async (id: string) =>
      template.parse(await (await callKits(app, { path: `${path}/${id}` })).json())

    const created = await create('one', used.toUpperCase(), 'key-1')
    const one = z.object({ id: z.string() }).parse(await created.json())
    expect((await create('two', used)).status).toBe(200)
    // Sent again, refused, or no create: none of these is a use.
    expect((await create('one', unused, 'key-1')).headers.get('idempotency-replayed')).toBe('true')
    expect((await create('two', used)).status).toBe(422)
    const update = { method: 'PUT', path: `${conferences}/${one.id}`, headers: { template: used } }
    expect((await callKits(app, { ...update, body: { display_name: 'one' } })).status).toBe(200)
    expect(await usesOf(used)).toMatchObject({ uses: 2, last_used_at: expect.any(String) })
    expect(await usesOf(unused)).toMatchObject({ uses: 0, last_used_at: null })
    const { data } = templateList.parse(await (await callKits(app, { path })).json())
    expect(data.map(({ name, uses }) => [name, uses])).toEqual([
      ['Unused', 0],
      ['Used', 2],
    ])

    for (const id of ['weekly', '', `${used},${used}`]) {
      const refused = await create('three', id)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ errors: [{ attribute: 'Template' }] })
    }
    // A template that nobody knows here does not keep a conference from being made.
    expect((await create('three', unknownId)).status).toBe(200)
    expect(JSON.stringify(sandbox.journal.entries()).toLowerCase()).not.toContain(used)
  })

  test.skipIf(!there)('a create is held to what its template locks, as it is now', async () => {
    const [store] = await open()
    onTestFinished(() => store.close())
    const { app, sandbox } = await startSandboxedApp({ store })
    const colors = colorsOf('#123456')
    const kit = await createKit(app, 'Acme')
    const body = {
      name: 'Weekly',
      notes: '',
      fields: { size: { mode: 'locked', value: 'large' } },
      kit: { mode: 'hidden', brand_kit_id: kit.id },
      window: null,
    }
    const made = await callKits(app, { path, method: 'POST', body })
    const { id } = template.parse(await made.json())
    const create = (key: string, values: object) =>
      callKits(app, {
        method: 'POST',
        path: conferences,
        headers: { template: id, 'idempotency-key': key },
        body: { display_name: key, name: key, ...values },
      })
    const wrong = await create('small', { ...kit.colors, size: 'small', dark_primary: '#654321' })
    expect(wrong.status).toBe(422)
    const { errors } = fieldErrors.parse(await wrong.json())
    expect(errors.map(({ attribute }) => attribute)).toEqual(['size', 'dark_primary'])
    expect(sandbox.journal.entries()).toEqual([])
    // Nothing was recorded under that key.
    expect((await create('small', { ...kit.colors, size: 'large' })).status).toBe(200)

    const place = `${path}/${id}`
    const unlocked = { ...body, fields: { size: { mode: 'locked', value: 'small' } } }
    await callKits(app, { path: place, method: 'PUT', ifMatch: '"1"', body: unlocked })
    const again = await create('small', { ...kit.colors, size: 'large' })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true'])
    expect((await create('large', { ...kit.colors, size: 'large' })).status).toBe(422)
    const changed = { name: 'Acme', notes: '', colors }
    await callKits(app, {
      path: `/api/brand-kits/${kit.id}`,
      method: 'PUT',
      ifMatch: '"1"',
      body: changed,
    })
    expect((await create('former', { ...kit.colors, size: 'small' })).status).toBe(422)
    expect((await create('now', { ...colors, size: 'small' })).status).toBe(200)
  })
})

test('Whatever is wrong with a template, it is refused, and each place is named', async () => {
  const app = await startApp({ rate })
  const size = { mode: 'locked', value: 'large' }
  const cases: readonly [unknown, readonly (string | null)[]][] = [
    [[], [null]],
    [{ ...whole, name: ' ' }, ['name']],
    [{ ...whole, uses: 3 }, ['uses']],
    [{ ...whole, fields: [] }, ['fields']],
    [{ ...whole, fields: { size: 'large' } }, ['fields.size']],
    [{ ...whole, fields: { size: { value: 'huge' } } }, ['fields.size.mode', 'fields.size.value']],
    [
      { ...whole, fields: { size, join_from: size, sice: size } },
      ['fields.join_from', 'fields.sice'],
    ],
    [JSON.stringify(whole).replace('"size"', '"__proto__":{},"size"'), ['fields.__proto__']],
    [{ ...whole, kit: { mode: 'locked' } }, ['kit.brand_kit_id']],
    [{ ...whole, fields: { dark_primary: { mode: 'default', value: '#000000' } } }, ['kit']],
    [{ ...whole, window: { ...whole.window, day: {}, time: '9' } }, ['window.day', 'window.time']],
    [{ ...whole, window: 'tomorrow' }, ['window']],
  ]
  for (const [body, places] of cases) {
    const response = await callKits(app, { path, method: 'POST', body })
    expect(response.status).toBe(422)
    const { errors } = fieldErrors.parse(await response.json())
    expect(errors.map(({ attribute }) => attribute)).toEqual(places)
    expect(errors.map(({ message }) => message)).not.toContain('Invalid input')
  }
  const incomplete = { method: 'PUT', path: `${path}/${unknownId}`, ifMatch: '*' }
  expect(await (await callKits(app, { ...incomplete, body: { name: 'A' } })).json()).toMatchObject({
    errors: ['notes', 'fields', 'kit', 'window'].map((attribute) => ({ attribute })),
  })
  expect(await (await callKits(app, { path })).json()).toEqual({ data: [] })
})
