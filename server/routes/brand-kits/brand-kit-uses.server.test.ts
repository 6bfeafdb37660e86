import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { conferenceUpdate } from '#contract/conference.ts'
import { type BrandKitUse, brandKitUsePage } from '#contract/records/brand-kit.ts'
import { finishedBatch, series, takeIn } from '../../testing/app/batch-calls.ts'
import { callKits, colorsOf, createKit, kitsPath } from '../../testing/app/brand-kit-calls.ts'
import { sendChange, startSandboxedApp } from '../../testing/app/sandboxed-app.ts'
import type { TestApp } from '../../testing/app/start-app.ts'

const conferences = '/api/video/conferences'
const made = z.object({ id: z.string() })

async function usesOf(app: TestApp, id: string, limit = 500): Promise<readonly BrandKitUse[]> {
  const uses: BrandKitUse[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const path = `${kitsPath}/${id}/uses?limit=${limit}${after}`
    const page = brandKitUsePage.parse(await (await callKits(app, { path })).json())
    uses.push(...page.data)
    cursor = page.next
  }
  return uses
}

test('When a conference is made or changed with a kit, the kit knows it, and SignalWire does not', async () => {
  const { app, sandbox } = await startSandboxedApp()
  const kit = await createKit(app, 'Acme')
  const headers = (id: string, key?: string) => ({
    'brand-kit': id,
    ...(key !== undefined && { 'idempotency-key': key }),
  })
  const create = (name: string, id: string, key?: string) =>
    callKits(app, {
      method: 'POST',
      path: conferences,
      headers: headers(id, key),
      body: { display_name: name, name, ...kit.colors },
    })
  const one = made.parse(await (await create('one', kit.id.toUpperCase(), 'key-1')).json())
  // Which kit it was is not part of what makes two requests the same.
  const again = await create('one', '00000000-0000-4000-8000-000000000000', 'key-1')
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  const plain = await sendChange(app, { body: { display_name: 'two', name: 'two' } })
  const two = made.parse(await plain.json())
  expect(await usesOf(app, kit.id)).toMatchObject([{ conference_id: one.id, name: 'one' }])

  const path = `${conferences}/${two.id}`
  const body = conferenceUpdate.parse({ display_name: 'two', ...kit.colors })
  const changed = await callKits(app, { method: 'PUT', path, headers: headers(kit.id), body })
  expect(changed.status).toBe(200)
  expect((await usesOf(app, kit.id, 1)).map(({ name }) => name)).toEqual(['two', 'one'])

  for (const id of ['acme', '', `${kit.id},${kit.id}`]) {
    const refused = await create('three', id)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ attribute: 'Brand-Kit' }] })
  }
  // A kit that nobody knows here does not keep a conference from being made.
  expect((await create('three', '00000000-0000-4000-8000-000000000000')).status).toBe(200)
  const sent = JSON.stringify(sandbox.journal.entries())
  expect(sent.toLowerCase()).not.toContain(kit.id)
})

test('When a batch is made with a kit, each of its rows is, also after a retry', async () => {
  const { app, sandbox } = await startSandboxedApp()
  app.batches.start()
  const kit = await createKit(app, 'Acme', '#445566')
  sandbox.add([{ display_name: 'There', name: 'kit-1' }])
  const base = colorsOf('#445566')
  const rows = series(3, 'kit')
  const body = { kind: 'create', base, rows }
  const batch = await takeIn(app, { ...body, brandKitId: kit.id.toUpperCase() }, 'key')
  expect(await finishedBatch(app, batch.id)).toMatchObject({ counts: { done: 2, refused: 1 } })
  const names = async () => (await usesOf(app, kit.id)).map(({ name }) => name).toSorted()
  expect(await names()).toEqual(['kit-0', 'kit-2'])
  const values = { display_name: 'Day 1', name: 'kit-free' }
  await sendChange(app, {
    path: `/api/batches/${batch.id}/retry`,
    body: { rows: [{ index: 1, values }] },
  })
  await finishedBatch(app, batch.id)
  expect(await names()).toEqual(['kit-0', 'kit-2', 'kit-free'])

  const reused = await sendChange(app, { path: '/api/batches', key: 'key', body })
  expect(await reused.json()).toMatchObject({ code: 'key_reused' })
  const wrong = [
    { ...body, brandKitId: 'acme' },
    { ...body, brandKitId: null },
    { kind: 'delete', rows: [{ conferenceId: kit.id }], brandKitId: kit.id },
  ]
  for (const sent of wrong) {
    const refused = await sendChange(app, { path: '/api/batches', body: sent })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ errors: [{ attribute: 'brandKitId' }] })
  }
})
