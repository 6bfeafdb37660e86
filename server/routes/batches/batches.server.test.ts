import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { fieldErrors } from '#contract/field-error.ts'
import { openStore } from '../../store/open-store.ts'
import {
  batchOf,
  batchRowsAt,
  batchThat,
  finishedBatch,
  pathOf,
  series,
  steer,
  takeIn,
} from '../../testing/app/batch-calls.ts'
import {
  type SandboxedApp,
  sendChange,
  startSandboxedApp,
  submissionOf,
} from '../../testing/app/sandboxed-app.ts'
import { startApp } from '../../testing/app/start-app.ts'
import { conferencePage } from '../../testing/sandbox/test-client.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

const named = z.object({ name: z.string() })

/** Names that SignalWire was sent, in the order of their arrival. */
const sentNames = ({ sandbox }: SandboxedApp) =>
  sandbox.journal
    .entries()
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => named.parse(body).name)

async function started(): Promise<SandboxedApp> {
  const both = await startSandboxedApp()
  both.app.batches.start()
  return both
}

test('When a batch of creates is taken in, each row becomes one conference, on record as any other', async () => {
  const both = await started()
  const { app } = both
  const taken = await takeIn(app, {
    kind: 'create',
    title: 'Spring',
    base: { size: 'small', light_primary: '#112233' },
    rows: [...series(20), { display_name: 'Unnamed', size: 'large' }],
  })
  expect(taken).toMatchObject({ title: 'Spring', total: 21, base: { size: 'small' } })
  const batch = await finishedBatch(app, taken.id)
  expect(batch).toMatchObject({ state: 'finished', counts: { done: 21, waiting: 0, sending: 0 } })
  const rows = await batchRowsAt(app.origin, batch.id)
  expect(rows.map(({ index }) => index)).toEqual(Array.from({ length: 21 }, (_, index) => index))
  expect(sentNames(both).toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  const [first] = rows
  expect(first).toMatchObject({
    state: 'done',
    name: 'day-0',
    values: { name: 'day-0', display_name: 'Day 0' },
    problem: null,
    before: null,
  })
  const submission = await submissionOf(app, first?.key ?? '')
  expect(submission).toMatchObject({
    kind: 'create',
    state: 'done',
    conferenceId: first?.conferenceId,
    requestId: batch.requestId,
    request: { body: { size: 'small', light_primary: '#112233', display_name: 'Day 0' } },
  })
})

test('When some rows are refused, they say why, and a retry with other values makes them', async () => {
  const { app, sandbox } = await started()
  sandbox.add([{ display_name: 'There', name: 'taken' }])
  const rows = [
    { display_name: 'A', name: 'taken' },
    { display_name: 'B', name: 'free' },
  ]
  const { id } = await takeIn(app, { kind: 'create', rows })
  expect(await finishedBatch(app, id)).toMatchObject({ counts: { done: 1, refused: 1 } })
  const [refused] = await batchRowsAt(app.origin, id)
  expect(refused).toMatchObject({
    state: 'refused',
    problem: { status: 422, errors: [{ attribute: 'name' }] },
  })
  const values = { display_name: 'A', name: 'fresh' }
  const wrong = await sendChange(app, {
    path: pathOf(id, '/retry'),
    body: { rows: [{ index: 0, values: { ...values, size: 'tiny' } }, { index: 1 }, { index: 7 }] },
  })
  expect(wrong.status).toBe(422)
  const { errors } = fieldErrors.parse(await wrong.json())
  expect(errors.map(({ attribute }) => attribute)).toEqual([
    'rows[0].size',
    'rows[1].index',
    'rows[2].index',
  ])
  const again = await steer(app, id, 'retry', { rows: [{ index: 0, values }] })
  expect(again).toMatchObject({ state: 'running', finishedAt: null })
  expect(await finishedBatch(app, id)).toMatchObject({ state: 'finished', counts: { done: 2 } })
  const [corrected] = await batchRowsAt(app.origin, id)
  expect(corrected).toMatchObject({ state: 'done', name: 'fresh', values, problem: null })
  expect(corrected?.key).not.toBe(refused?.key)
})

test('When a batch updates, only what it names changes, a changed conference is left alone, and the values before undo it', async () => {
  const { app, sandbox } = await started()
  const made = await takeIn(app, {
    kind: 'create',
    base: { size: 'small', description: 'As it was', join_from: '2027-01-01T10:00:00Z' },
    rows: series(3, 'edit'),
  })
  await finishedBatch(app, made.id)
  const [one, two, three] = await batchRowsAt(app.origin, made.id)
  const rows = [
    { conferenceId: one?.conferenceId, updatedAt: one?.updatedAt, values: { description: 'New' } },
    { conferenceId: two?.conferenceId, updatedAt: '2020-01-01T00:00:00Z' },
    { conferenceId: three?.conferenceId, values: { join_from: null } },
    { conferenceId: unknownId },
  ]
  const edit = await takeIn(app, { kind: 'update', base: { size: 'large' }, rows })
  expect(await finishedBatch(app, edit.id)).toMatchObject({
    counts: { done: 2, conflict: 1, refused: 1 },
  })
  const edited = await batchRowsAt(app.origin, edit.id)
  expect(edited).toMatchObject([
    { state: 'done', name: 'edit-0', before: { size: 'small', description: 'As it was' } },
    { state: 'conflict', key: null, problem: { code: 'conflict' } },
    { state: 'done', before: { size: 'small', join_from: '2027-01-01T10:00:00Z' } },
    { state: 'refused', key: null, problem: { status: 404 } },
  ])
  const shown = async (id: string | null | undefined) =>
    (await fetch(`${app.origin}/api/video/conferences/${id}`)).json()
  expect(await shown(one?.conferenceId)).toMatchObject({
    size: 'large',
    description: 'New',
    display_name: 'Day 0',
    join_from: '2027-01-01T10:00:00Z',
  })
  expect(await shown(two?.conferenceId)).toMatchObject({ size: 'small' })
  expect(await shown(three?.conferenceId)).toMatchObject({ size: 'large', join_from: null })
  const puts = sandbox.journal.entries().filter(({ method }) => method === 'PUT')
  expect(puts).toHaveLength(2)

  const undo = await takeIn(app, {
    kind: 'update',
    rows: edited
      .filter(({ state }) => state === 'done')
      .map(({ conferenceId, updatedAt, before }) => ({ conferenceId, updatedAt, values: before })),
  })
  expect(await finishedBatch(app, undo.id)).toMatchObject({ counts: { done: 2 } })
  expect(await shown(one?.conferenceId)).toMatchObject({ size: 'small', description: 'As it was' })
  expect(await shown(three?.conferenceId)).toMatchObject({ join_from: '2027-01-01T10:00:00Z' })
})

test('When a batch is paused, stopped and retried, each row is sent once, and none while it rests', async () => {
  const both = await started()
  const { app, sandbox } = both
  // Long enough that the batch is not over before it is paused and stopped.
  sandbox.faults.always({ fault: 'delay', ms: 200 })
  const { id } = await takeIn(app, { kind: 'create', rows: series(100) })
  await batchThat(app, id, ({ counts }) => counts.done > 0)
  expect(await steer(app, id, 'pause')).toMatchObject({ state: 'paused', perMinute: null })
  expect(await steer(app, id, 'pause')).toMatchObject({ state: 'paused' })
  const paused = await batchThat(app, id, ({ counts }) => counts.sending === 0)
  expect(paused.counts.waiting).toBeGreaterThan(0)
  const sent = sentNames(both).length
  expect(sent).toBe(100 - paused.counts.waiting)

  await steer(app, id, 'resume')
  await batchThat(app, id, ({ counts }) => counts.done > paused.counts.done)
  await steer(app, id, 'stop')
  const stopped = await finishedBatch(app, id)
  expect(stopped).toMatchObject({ state: 'stopped', counts: { waiting: 0, sending: 0 } })
  expect(stopped.counts.stopped).toBe(100 - stopped.counts.done)
  for (const action of ['pause', 'resume']) {
    const refused = await sendChange(app, { path: pathOf(id, `/${action}`) })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'wrong_state' })
  }
  expect(await steer(app, id, 'stop')).toMatchObject({ state: 'stopped' })

  sandbox.faults.clear()
  await steer(app, id, 'retry', {})
  expect(await finishedBatch(app, id)).toMatchObject({ state: 'finished', counts: { done: 100 } })
  expect(sentNames(both).toSorted()).toEqual(
    series(100)
      .map(({ name }) => name)
      .toSorted(),
  )
})

test('When an instance stops in the middle of a batch, another goes on with it', async () => {
  const store = await openStore({ inMemory: true })
  onTestFinished(() => store.close())
  const { app, sandbox } = await startSandboxedApp({ store })
  app.batches.start()
  sandbox.faults.always({ fault: 'delay', ms: 15 })
  const { id } = await takeIn(app, { kind: 'create', rows: series(60) })
  await batchThat(app, id, ({ counts }) => counts.done > 0)
  await app.cut()
  expect((await batchOf(app, id)).counts).toMatchObject({ sending: 0, failed: 0 })

  const next = await startApp({ store, sandbox })
  // As at a start: nobody else has this database.
  await next.submissions.ledger.releaseAll()
  await next.batches.releaseAll()
  next.submissions.start()
  next.batches.start()
  expect(await finishedBatch(next, id)).toMatchObject({ state: 'finished', counts: { done: 60 } })
  const made = await fetch(`${next.origin}/api/video/conferences?page_size=100`)
  const names = conferencePage.parse(await made.json()).data.map(({ name }) => name)
  expect(names.toSorted()).toEqual(
    series(60)
      .map(({ name }) => name)
      .toSorted(),
  )
})

test('When a batch deletes, what it names is gone', async () => {
  const { app, sandbox } = await started()
  const made = await takeIn(app, { kind: 'create', rows: series(3, 'gone') })
  await finishedBatch(app, made.id)
  const rows = (await batchRowsAt(app.origin, made.id)).map(({ conferenceId }) => ({
    conferenceId,
  }))
  const { id } = await takeIn(app, { kind: 'delete', rows })
  expect(await finishedBatch(app, id)).toMatchObject({ counts: { done: 3 } })
  expect(sandbox.journal.entries().filter(({ method }) => method === 'DELETE')).toHaveLength(3)
})

test('When SignalWire limits requests, the whole batch waits as long as it says, and no row fails', async () => {
  const both = await started()
  const { app, sandbox } = both
  // Longer than a call waits by itself.
  sandbox.faults.next({ fault: 'busy', retry_after: 3_600 })
  const { id } = await takeIn(app, { kind: 'create', rows: series(30) })
  const waiting = await batchThat(
    app,
    id,
    ({ counts, waitingUntil }) => Boolean(waitingUntil) && counts.sending === 0,
  )
  const minutes = (Date.parse(waiting.waitingUntil ?? '') - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(50)
  // Those that were under way when it said so.
  expect(waiting.counts.done).toBeLessThan(30)
  expect(waiting.counts.waiting).toBe(30 - waiting.counts.done)
  expect(waiting.counts.failed).toBe(0)
  await steer(app, id, 'stop')
  expect(await finishedBatch(app, id)).toMatchObject({ state: 'stopped', counts: { failed: 0 } })
})

test('When SignalWire rejects the credentials, the batch pauses instead of failing every row', async () => {
  const { app, sandbox } = await started()
  sandbox.faults.always({ fault: 'unauthorized' })
  const { id } = await takeIn(app, { kind: 'create', rows: series(100) })
  const paused = await batchThat(
    app,
    id,
    ({ state, counts }) => state === 'paused' && counts.sending === 0,
  )
  expect(paused.counts.waiting).toBeGreaterThan(50)
  sandbox.faults.clear()
  await steer(app, id, 'resume')
  await steer(app, id, 'retry', {})
  expect(await finishedBatch(app, id)).toMatchObject({ counts: { done: 100 } })
})

/** One whose batches nobody works on, for what is about taking in and reading. */
