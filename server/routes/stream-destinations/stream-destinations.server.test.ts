import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { fieldErrors } from '#contract/field-error.ts'
import { problem } from '#contract/protocol/problem.ts'
import { stream } from '#contract/rooms/stream.ts'
import {
  type StreamDestination,
  streamDestination,
  streamDestinationLimits,
  streamDestinationList,
} from '#contract/rooms/stream-destination.ts'
import { submissionDetail } from '#contract/submission.ts'
import { Secret } from '../../lib/secret.ts'
import { startApp, type TestApp } from '../../testing/app/start-app.ts'
import { storedIn } from '../../testing/databases/stored-text.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import { canaryJoinToken, canaryStreamKey, findSecrets } from '../../testing/leaks/canary.ts'
import { sampleId } from '../../testing/requests/endpoint-samples.ts'
import { type Reply, respondsJson } from '../../testing/upstream/upstream-double.ts'

const path = '/api/stream-destinations'
const url = `rtmps://live.example.com/app/${canaryStreamKey}`
const newKey = () => new Secret(randomBytes(32).toString('base64'))

type Sent = { readonly method?: string; readonly at?: string; readonly key?: string }

function call(app: TestApp, body?: object, { method, at = path, key }: Sent = {}) {
  return fetch(`${app.origin}${at}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
}

async function save(app: TestApp, name: string): Promise<StreamDestination> {
  const response = await call(app, { name, url })
  const text = await response.text()
  expect(response.status, text).toBe(201)
  return streamDestination.parse(JSON.parse(text))
}

const listOf = async (app: TestApp) => streamDestinationList.parse(await (await call(app)).json())

/** Makes or changes a stream to the address that was sent. */
const streams: Reply = (response, request) => {
  const at = new Date().toISOString()
  const sent: unknown = JSON.parse(request.body)
  const facts = { stream_type: 'rtmp', width: 1280, height: 720, fps: 20 }
  const times = { created_at: at, updated_at: at }
  respondsJson(200, { id: sampleId, ...facts, ...times, ...Object(sent) })(response, request)
}

afterAll(closePostgres)

describe.each(storeKinds.filter(({ there }) => there))('In $title', ({ open }) => {
  test('a saved destination is used by its name, and its key is in no response, record or log', async () => {
    const [store] = await open()
    onTestFinished(() => store.close())
    const encryptionKey = newKey()
    const app = await startApp({ store, encryptionKey })
    const saved = await save(app, 'Łódź channel')
    expect(saved).toMatchObject({ address: 'rtmps://live.example.com/[secret]' })
    expect(await listOf(app)).toEqual({ can_save: true, data: [saved] })

    app.upstream.script(streams)
    const key = randomUUID()
    const use = `${path}/${saved.id.toUpperCase()}/use`
    const started = await call(app, { conference_id: sampleId }, { at: use, key })
    expect(stream.parse(await started.json()).url).toBe('rtmps://live.example.com/[secret]')
    const changed = await call(app, { stream_id: sampleId }, { at: use })
    expect(changed.status).toBe(200)
    const again = await call(app, { conference_id: sampleId }, { at: use, key })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(app.upstream.requests.map(({ method, target, body }) => [method, target, body])).toEqual(
      [
        ['POST', `/api/video/conferences/${sampleId}/streams`, JSON.stringify({ url })],
        ['PUT', `/api/video/streams/${sampleId}`, JSON.stringify({ url })],
      ],
    )
    const recorded = await (await fetch(`${app.origin}/api/submissions/${key}`)).text()
    expect(submissionDetail.parse(JSON.parse(recorded))).toMatchObject({
      kind: 'create_stream',
      state: 'done',
    })
    const secrets = [canaryStreamKey, encryptionKey.reveal()]
    const listed = await (await call(app)).text()
    const kept = [await storedIn(store), recorded, listed, ...app.logLines].join('\n')
    expect(kept).toContain('Łódź channel')
    expect(findSecrets(secrets, kept)).toEqual([])

    expect(
      (await call(app, undefined, { method: 'DELETE', at: `${path}/${saved.id}` })).status,
    ).toBe(204)
    expect((await call(app, { conference_id: sampleId }, { at: use })).status).toBe(404)
    expect(await storedIn(store)).not.toContain('Łódź channel')
  })

  test('names are unique by what people read, keys lead to what was saved, and there are at most 100', async () => {
    const [store] = await open()
    onTestFinished(() => store.close())
    const app = await startApp({ store, encryptionKey: newKey() })
    const key = randomUUID()
    const first = await call(app, { name: 'Łódź', url }, { key })
    const same = await call(app, { name: 'Łódź', url }, { key })
    expect(await same.json()).toEqual(await first.json())
    expect(same.headers.get('idempotency-replayed')).toBe('true')
    const other = await call(app, { name: 'Łódź', url: `${url}2` }, { key })
    expect(problem.parse(await other.json()).code).toBe('key_reused')
    const taken = await call(app, { name: ' LODZ ', url })
    expect(fieldErrors.parse(await taken.json()).errors).toMatchObject([
      { attribute: 'name', code: 'not_unique' },
    ])
    const { destinations } = streamDestinationLimits
    const others = Array.from({ length: destinations - 2 }, () => randomUUID())
    await store.db
      .insertInto('stream_destination')
      .values(
        others.map((id) => ({
          ...{ id, key: id, name: id, name_key: id, address: '', created_by: null },
          ...{ space: 'example.signalwire.com', created_at: 0 },
        })),
      )
      .execute()
    const statuses = await Promise.all(
      ['x', 'y', 'z'].map(async (name) => (await call(app, { name, url })).status),
    )
    expect(statuses.toSorted()).toEqual([201, 409, 409])
    expect((await listOf(app)).data).toHaveLength(destinations)
  })

  test('with another key, or without one, addresses cannot be read, and it is said', async () => {
    const [store] = await open()
    onTestFinished(() => store.close())
    const saved = await save(await startApp({ store, encryptionKey: newKey() }), 'Channel')
    const renewed = await startApp({ store, encryptionKey: newKey() })
    const without = await startApp({ store })
    for (const app of [renewed, without]) {
      const canSave = app === renewed
      expect(await listOf(app)).toEqual({ can_save: canSave, data: [{ ...saved, address: null }] })
      const used = await call(app, { conference_id: sampleId }, { at: `${path}/${saved.id}/use` })
      expect(problem.parse(await used.json())).toMatchObject({
        code: 'wrong_state',
        detail: expect.stringContaining('cannot be read'),
      })
      expect(app.upstream.requests).toEqual([])
    }
    const refused = await call(without, { name: 'Other', url })
    expect(problem.parse(await refused.json()).detail).toContain('ENCRYPTION_KEY')
    expect(
      (await call(without, undefined, { method: 'DELETE', at: `${path}/${saved.id}` })).status,
    ).toBe(204)
  })
})

test('When what is sent is wrong, each field is named, and nothing leaves', async () => {
  const app = await startApp({ encryptionKey: newKey(), pasted: [canaryJoinToken] })
  const use = `${path}/${sampleId}/use`
  const cases: readonly (readonly [body: object, at: string, attribute: string | null])[] = [
    [{ url }, path, 'name'],
    [{ name: 'x' }, path, 'url'],
    [{ name: '\u200b', url }, path, 'name'],
    [{ name: 'x'.repeat(101), url }, path, 'name'],
    [{ name: canaryJoinToken, url }, path, 'name'],
    [{ name: 'x', url: 'https://example.com' }, path, 'url'],
    [{ name: 'x', url: `rtmp://a/${canaryJoinToken}` }, path, 'url'],
    [{ name: 'x', url, extra: 1 }, path, 'extra'],
    [{}, use, null],
    [{ conference_id: sampleId, stream_id: sampleId }, use, null],
  ]
  for (const [body, at, attribute] of cases) {
    const response = await call(app, body, { at })
    expect(response.status, JSON.stringify(body)).toBe(422)
    expect(fieldErrors.parse(await response.json()).errors).toMatchObject([{ attribute }])
  }
  expect(app.upstream.requests).toEqual([])
})
