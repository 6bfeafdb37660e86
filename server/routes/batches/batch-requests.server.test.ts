import { expect, test } from 'vitest'
import { batchLimits, batchPage } from '#contract/batches/batch.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { pathOf, series, takeIn } from '../../testing/app/batch-calls.ts'
import { sendChange, startSandboxedApp } from '../../testing/app/sandboxed-app.ts'

const token = `vpt_${'0b'.repeat(16)}`
const unknownId = '00000000-0000-4000-8000-000000000000'

const atRest = async () => (await startSandboxedApp()).app

test('Whatever is wrong with a batch, it is refused as a whole, and the place is named', async () => {
  const app = await atRest()
  const cases: readonly [object | string, readonly (string | null)[]][] = [
    [{ kind: 'create', rows: [{ display_name: 'A' }, {}] }, ['rows[1].display_name']],
    [
      { kind: 'create', base: { size: 'tiny', name: 'a' }, rows: [{ display_name: 'A' }] },
      ['base.size', 'base.name'],
    ],
    [{ kind: 'create', rows: [] }, ['rows']],
    [{ kind: 'reset', rows: [{}] }, ['kind']],
    [{ kind: 'create', rows: [{ display_name: 'A' }], extra: 1 }, ['extra']],
    [{ kind: 'create', title: '\u200b\u2800', rows: [{ display_name: 'A' }] }, ['title']],
    [{ kind: 'create', title: ' ', rows: [{ display_name: 'A' }] }, ['title']],
    [{ kind: 'create', title: token, rows: [{ display_name: 'A' }] }, ['title']],
    [
      { kind: 'create', rows: [{ display_name: 'A', description: token }] },
      ['rows[0].description'],
    ],
    [{ kind: 'create', rows: [...series(2), ...series(1)] }, ['rows[2].name']],
    [
      { kind: 'update', rows: [{ conferenceId: unknownId, values: { max_members: 3 } }] },
      ['rows[0].values.max_members'],
    ],
    [{ kind: 'delete', rows: [{ conferenceId: 'x' }] }, ['rows[0].conferenceId']],
    [{ kind: 'create', rows: series(batchLimits.rows + 1) }, ['rows']],
    [[], [null]],
  ]
  for (const [body, attributes] of cases) {
    const response = await sendChange(app, { path: '/api/batches', body })
    expect(response.status).toBe(422)
    const { errors } = fieldErrors.parse(await response.json())
    expect(errors.map(({ attribute }) => attribute)).toEqual(attributes)
  }
  const many = Array.from({ length: 300 }, () => ({}))
  const response = await sendChange(app, {
    path: '/api/batches',
    body: { kind: 'create', rows: many },
  })
  const { errors } = fieldErrors.parse(await response.json())
  expect(errors).toHaveLength(batchLimits.errors + 1)
  expect(errors.at(-1)).toMatchObject({ attribute: null, message: 'Has 100 more errors' })
  expect(batchPage.parse(await (await fetch(`${app.origin}/api/batches`)).json()).data).toEqual([])
})

test('When a body has more than 4 MiB, it is refused; one as large as that is not', async () => {
  const app = await atRest()
  const rows = series(2_000).map((row) => ({ ...row, description: 'x'.repeat(2_000) }))
  const taken = await takeIn(app, { kind: 'create', rows })
  expect(taken).toMatchObject({ total: 2_000, counts: { waiting: 2_000 } })
  const text = `{"kind":"create","rows":[]}${' '.repeat(batchLimits.bytes)}`
  const response = await fetch(`${app.origin}/api/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'payload_too_large' })
})

test('When a batch is sent twice under one key, it is one batch; another body is refused', async () => {
  const app = await atRest()
  const body = { kind: 'create', rows: series(2, 'once') }
  const [one, two] = await Promise.all([takeIn(app, body, 'key-a'), takeIn(app, body, 'key-a')])
  expect(one.id).toBe(two.id)
  const reordered = {
    rows: body.rows.map(({ name, display_name }) => ({ name, display_name })),
    kind: 'create',
  }
  const again = await sendChange(app, { path: '/api/batches', key: 'key-a', body: reordered })
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(again.headers.get('location')).toBe(pathOf(one.id))
  await again.json()
  const other = { ...body, title: 'Other' }
  const reused = await sendChange(app, { path: '/api/batches', key: 'key-a', body: other })
  expect(reused.status).toBe(422)
  expect(await reused.json()).toMatchObject({ code: 'key_reused' })
})

test('Batches and rows are read page by page, rows by their state too', async () => {
  const app = await atRest()
  const bodies = [1, 2, 3].map((count) => ({
    kind: 'create',
    rows: series(count, `page-${count}`),
  }))
  const taken: string[] = []
  for (const body of bodies) taken.push((await takeIn(app, body)).id)
  const page = async (query: string) =>
    batchPage.parse(await (await fetch(`${app.origin}/api/batches?${query}`)).json())
  const newest = await page('limit=2')
  expect(newest.data.map(({ id }) => id)).toEqual([taken[2], taken[1]])
  const older = await page(`limit=1&cursor=${newest.next}`)
  expect(older.data.map(({ id }) => id)).toEqual([taken[0]])
  const rows = async (query: string) =>
    (await fetch(`${app.origin}${pathOf(taken[2] ?? '', `/rows?${query}`)}`)).json()
  expect(await rows('limit=2')).toMatchObject({ data: [{ index: 0 }, { index: 1 }], next: '1' })
  expect(await rows('cursor=1&state=waiting')).toMatchObject({ data: [{ index: 2 }], next: null })
  expect(await rows('state=done')).toEqual({ data: [], next: null })
  for (const query of ['limit=0', 'limit=501', 'state=lost', 'cursor=x', 'other=1']) {
    expect(fieldErrors.safeParse(await rows(query)).success, query).toBe(true)
  }
})

test('When there is no such batch, it is not found', async () => {
  const app = await atRest()
  for (const [method, path] of [
    ['GET', pathOf(unknownId)],
    ['GET', pathOf(unknownId, '/rows')],
    ['POST', pathOf(unknownId, '/pause')],
  ] as const) {
    const response = await sendChange(app, { method, path })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found' })
  }
})
