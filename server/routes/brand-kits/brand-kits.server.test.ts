import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { fieldErrors } from '#contract/field-error.ts'
import { brandKit, brandKitHistory, brandKitList } from '#contract/records/brand-kit.ts'
import { callKits, colorsOf, createKit, kitsPath } from '../../testing/app/brand-kit-calls.ts'
import { startApp } from '../../testing/app/start-app.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'

afterAll(closePostgres, 60_000)

const unknownId = '00000000-0000-4000-8000-000000000000'
const colors = colorsOf('#aAbB01')
const operators = { header: 'operator', trusts: () => true }
const rate = { burst: 1e9, perSecond: 1e9 }

describe.each(storeKinds)('On $title', ({ there, open }) => {
  test.skipIf(!there)(
    'a kit is made, changed and deleted, each change against its version and on record',
    async () => {
      const [store] = await open()
      onTestFinished(() => store.close())
      const app = await startApp({ store, operators, rate })
      const call = (sent: Parameters<typeof callKits>[1]) =>
        callKits(app, { operator: 'ada', ...sent })
      const made = await call({ method: 'POST', body: { name: 'Acme', notes: 'Loud', colors } })
      expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"'])
      const kit = brandKit.parse(await made.json())
      expect(made.headers.get('location')).toBe(`${kitsPath}/${kit.id}`)
      expect(kit).toMatchObject({ name: 'Acme', notes: 'Loud', colors, version: 1 })
      expect(kit).toMatchObject({ created_by: 'ada', updated_by: 'ada' })
      const place = `${kitsPath}/${kit.id}`
      const read = await call({ path: place.toUpperCase().replace('/API/BRAND-KITS', kitsPath) })
      expect([read.status, read.headers.get('etag')]).toEqual([200, '"1"'])
      expect(await read.json()).toEqual(kit)

      const content = { name: 'Acme 2', notes: '', colors: colorsOf('#000000') }
      const put = (ifMatch?: string, body: unknown = content) =>
        call({ method: 'PUT', path: place, operator: 'ben', body, ...(ifMatch && { ifMatch }) })
      const without = await put()
      expect(without.status).toBe(428)
      expect(await without.json()).toMatchObject({ code: 'precondition_required' })
      for (const stale of ['"2"', 'W/"1"']) {
        const refused = await put(stale)
        expect(refused.status).toBe(412)
        expect(await refused.json()).toMatchObject({ code: 'precondition_failed' })
      }
      expect((await put('1')).status).toBe(422)
      expect(await (await call({ path: place })).json()).toEqual(kit)

      // Two people who saw the same version.
      const both = await Promise.all([put('"1"'), put('"1"', { ...content, name: 'Acme 3' })])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
      const winner = both.find(({ status }) => status === 200)
      expect(winner?.headers.get('etag')).toBe('"2"')
      const changed = brandKit.parse(await winner?.json())
      expect(changed).toMatchObject({ version: 2, created_by: 'ada', updated_by: 'ben' })
      expect(await (await call({ path: place })).json()).toEqual(changed)

      const remove = (ifMatch?: string, key = 'delete-a') =>
        call({
          method: 'DELETE',
          path: place,
          headers: { 'idempotency-key': key },
          ...(ifMatch && { ifMatch }),
        })
      expect((await remove()).status).toBe(428)
      expect((await remove('"1"')).status).toBe(412)
      // Sent again at once, and after its response was lost.
      const removed = await Promise.all([remove('"2"'), remove('"2"')])
      expect(removed.map(({ status }) => status)).toEqual([204, 204])
      const again = await remove('"2"')
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true'])
      const gone = await Promise.all([
        call({ path: place }),
        remove('"2"', 'delete-b'),
        remove('"3"', 'delete-b'),
        put('"3"'),
        call({ method: 'DELETE', path: place, ifMatch: '"2"' }),
      ])
      expect(gone.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
      expect((await remove('"2"', 'a b')).status).toBe(422)
      expect(await (await call({})).json()).toEqual({ data: [] })

      const history = await (await call({ path: `${place}/history` })).json()
      expect(brandKitHistory.parse(history)).toMatchObject({
        data: [
          { version: 3, action: 'deleted', by: 'ada', name: changed.name },
          { version: 2, action: 'changed', by: 'ben', name: changed.name, notes: '' },
          { version: 1, action: 'created', by: 'ada', name: 'Acme', notes: 'Loud', colors },
        ],
        next: null,
      })
      const page = async (query: string) =>
        brandKitHistory.parse(await (await call({ path: `${place}/history?${query}` })).json())
      const newest = await page('limit=2')
      expect([newest.data.map(({ version }) => version), newest.next]).toEqual([[3, 2], '2'])
      expect((await page('limit=2&cursor=2')).data.map(({ version }) => version)).toEqual([1])
    },
  )
})

test('When a name is taken or like another, the kit is refused with the field named', async () => {
  const app = await startApp({ rate })
  await createKit(app, 'Łódź 10')
  const other = await createKit(app, 'Łódź 9')
  for (const name of ['lodz 10', '  ŁÓDŹ   10 ', 'Łódź\u200b 10']) {
    const made = await callKits(app, { method: 'POST', body: { name, colors } })
    expect(made.status).toBe(422)
    const { errors } = fieldErrors.parse(await made.json())
    expect(errors).toMatchObject([{ attribute: 'name', code: 'not_unique' }])
  }
  const path = `${kitsPath}/${other.id}`
  const rename = (name: string) =>
    callKits(app, { method: 'PUT', path, ifMatch: '"1"', body: { name, notes: '', colors } })
  const taken = await rename('lodz 10')
  expect(taken.status).toBe(422)
  expect(await taken.json()).toMatchObject({ errors: [{ attribute: 'name', code: 'not_unique' }] })
  // Its own name, spelt in another way.
  expect((await rename('LODZ 9')).status).toBe(200)
  const { data } = brandKitList.parse(await (await callKits(app)).json())
  expect(data.map(({ name }) => name)).toEqual(['LODZ 9', 'Łódź 10'])
})

test('Whatever is wrong with a kit, it is refused, and each field is named', async () => {
  const app = await startApp({ rate })
  const kit = await createKit(app, 'There')
  const token = `vpt_${'0b'.repeat(16)}`
  const { light_primary: _, ...nine } = colors
  const good = { name: 'Acme', notes: '', colors }
  const cases: readonly [unknown, readonly (string | null)[]][] = [
    [{}, ['name', 'colors']],
    [[], [null]],
    ['null', [null]],
    [{ ...good, name: ' \u200b' }, ['name']],
    [{ ...good, name: 'x'.repeat(81) }, ['name']],
    [{ ...good, name: 'a\u202eb' }, ['name']],
    [{ ...good, name: 'a\nb' }, ['name']],
    [{ ...good, name: 'a\u0000b' }, ['name']],
    [JSON.stringify(good).replace('Acme', '\\ud800'), ['name']],
    [{ ...good, name: token }, ['name']],
    [{ ...good, notes: `Join with ${token.slice(0, 12)}` }, ['notes']],
    [{ ...good, notes: 'x'.repeat(2_001) }, ['notes']],
    [{ ...good, notes: 3 }, ['notes']],
    [{ ...good, id: kit.id, version: 1 }, ['id', 'version']],
    [JSON.stringify(good).replace('"name"', '"__proto__":{},"name"'), ['__proto__']],
    [{ ...good, colors: nine }, ['colors.light_primary']],
    [
      { ...good, colors: { ...colors, dark_success: 'red', other: 1 } },
      ['colors.dark_success', 'colors.other'],
    ],
    [
      JSON.stringify(good).replace('"light_primary"', '"__proto__":{},"light_primary"'),
      ['colors.__proto__'],
    ],
    [{ ...good, colors: [] }, ['colors']],
    [{ ...good, colors: null, name: 1 }, ['name', 'colors']],
  ]
  const path = `${kitsPath}/${kit.id}`
  for (const [body, attributes] of cases) {
    for (const sent of [{ method: 'POST' }, { method: 'PUT', path, ifMatch: '"1"' }]) {
      const response = await callKits(app, { ...sent, body })
      const text = await response.text()
      expect(response.status, text).toBe(422)
      const { errors } = fieldErrors.parse(JSON.parse(text))
      const named = errors.map(({ attribute }) => attribute)
      // Only a change needs its notes.
      expect(named.filter((name) => name !== 'notes' || attributes.includes(name))).toEqual(
        attributes,
      )
    }
  }
  const incomplete = { method: 'PUT', path, ifMatch: '"1"', body: { name: 'Acme', colors } }
  expect(await (await callKits(app, incomplete)).json()).toMatchObject({
    errors: [{ attribute: 'notes', code: 'missing_required_parameter' }],
  })
  const statuses = []
  for (const sent of [
    { body: '{"name":' },
    { body: JSON.stringify({ ...good, notes: 'x'.repeat(70_000) }) },
    { body: good, headers: { 'content-type': 'text/plain' } },
    { body: good, headers: { origin: 'https://evil.example' } },
    { body: good, headers: { 'idempotency-key': 'a b' } },
  ]) {
    const response = await callKits(app, { method: 'POST', ...sent })
    statuses.push(response.status)
    await response.text()
  }
  expect(statuses).toEqual([400, 413, 415, 403, 422])
  const { data } = brandKitList.parse(await (await callKits(app)).json())
  expect(data).toEqual([kit])
})

test('The longest name and notes, of letters that are longer folded, are kept as they came', async () => {
  const [postgres = storeKinds[0]] = storeKinds.filter(({ there }) => there).toReversed()
  const [store] = (await postgres?.open()) ?? []
  if (store) onTestFinished(() => store.close())
  const app = await startApp({ rate, ...(store && { store }) })
  // One letter that is taken apart into 18.
  const body = { name: '\ufdfa'.repeat(80), notes: '\u{1f3ac}\n'.repeat(1_000), colors }
  const response = await callKits(app, { method: 'POST', body })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject(body)
})

test('When a create is sent again under its key, there is one kit; another body is refused', async () => {
  const app = await startApp({ rate })
  const send = (body: unknown) =>
    callKits(app, { method: 'POST', headers: { 'idempotency-key': 'key-a' }, body })
  const body = { name: 'Acme', notes: '', colors }
  const both = await Promise.all([send(body), send(body)])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  const [one, two] = await Promise.all(both.map(async (sent) => brandKit.parse(await sent.json())))
  expect(one).toEqual(two)
  const change = { method: 'PUT', path: `${kitsPath}/${one?.id}`, ifMatch: '"1"' }
  expect((await callKits(app, { ...change, body: { ...body, name: 'Other' } })).status).toBe(200)
  // The first outcome again, whatever became of the kit, without the notes that are empty anyway.
  const again = await send({ colors, name: 'Acme' })
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(again.headers.get('etag')).toBe('"1"')
  expect(await again.json()).toEqual(one)
  const reused = await send({ ...body, name: 'Third' })
  expect(reused.status).toBe(422)
  expect(await reused.json()).toMatchObject({ code: 'key_reused' })
})

test('When a change is sent again because its response was lost, it counts as made', async () => {
  const app = await startApp({ operators, rate })
  const made = { method: 'POST', operator: 'ada', body: { name: 'Acme', colors } }
  const kit = brandKit.parse(await (await callKits(app, made)).json())
  const path = `${kitsPath}/${kit.id}`
  const body = { name: 'Acme 2', notes: '', colors }
  const put = (sent: Parameters<typeof callKits>[1] = {}) =>
    callKits(app, { method: 'PUT', path, ifMatch: '"1"', operator: 'ada', body, ...sent })
  const both = await Promise.all([put(), put()])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  const [one, two] = await Promise.all(both.map((response) => response.json()))
  expect(one).toEqual(two)
  const again = await put()
  expect([again.status, again.headers.get('etag')]).toEqual([200, '"2"'])
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await again.json()).toEqual(one)

  // Somebody else's, another one, and one of a version before.
  expect((await put({ operator: 'ben' })).status).toBe(412)
  expect((await put({ body: { ...body, notes: 'Loud' } })).status).toBe(412)
  expect((await put({ ifMatch: '"0"' })).status).toBe(412)
  expect((await put({ ifMatch: '"2"', body: { ...body, notes: 'Loud' } })).status).toBe(200)
  expect((await put()).status).toBe(412)
  const history = await callKits(app, { operator: 'ada', path: `${path}/history` })
  expect(brandKitHistory.parse(await history.json()).data).toHaveLength(3)
})

test('When there is no such kit or address, it is not found, and what it takes is said', async () => {
  const app = await startApp({ rate })
  const place = `${kitsPath}/${unknownId}`
  const body = { name: 'Acme', notes: '', colors }
  for (const sent of [
    { path: place },
    { path: `${place}/history` },
    { path: `${place}/uses` },
    { path: place, method: 'PUT', ifMatch: '*', body },
    { path: place, method: 'DELETE', ifMatch: '"1"' },
    { path: `${kitsPath}/1` },
    { path: `${kitsPath}/` },
    { path: '/api/Brand-Kits' },
  ]) {
    const response = await callKits(app, sent)
    expect(response.status, sent.path).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found' })
  }
  const patched = await callKits(app, { path: place, method: 'PATCH' })
  expect([patched.status, patched.headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE'])
  for (const query of ['limit=0', 'limit=501', 'cursor=x', 'other=1']) {
    for (const part of ['history', 'uses']) {
      const response = await callKits(app, { path: `${place}/${part}?${query}` })
      expect(response.status, query).toBe(422)
    }
  }
  expect((await callKits(app, { path: `${kitsPath}?limit=1` })).status).toBe(422)
})
