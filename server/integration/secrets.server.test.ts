import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { resolveConfig } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { submissionPage } from '#contract/submission.ts'
import { openStore } from '../store/open-store.ts'
import { startApp, type TestApp, type TestAppOptions } from '../testing/app/start-app.ts'
import {
  canary,
  canaryJoinToken,
  findSecrets,
  joinTokensIn,
  linkSecretsIn,
  secretsOf,
  streamAddressesIn,
} from '../testing/leaks/canary.ts'
import { filesIn } from '../testing/leaks/read-files.ts'
import {
  type EndpointSample,
  endpointSamples,
  sampleId,
  sendSample,
} from '../testing/requests/endpoint-samples.ts'
import { leakyReplies } from '../testing/upstream/leaky-upstream.ts'

const credentials = secretsOf(canary)

/** For creates alone: an ambiguous one is looked for until the deadline. */
const shortRetry = { deadlineMs: 150, pauseMs: 1 }
/** No response is cut off by it, however slow the machine is. */
const longRetry = { deadlineMs: 60_000, pauseMs: 1 }

const createSamples = endpointSamples.filter(({ title }) => title === 'POST /api/video/conferences')
const otherSamples = endpointSamples.filter((call) => !createSamples.includes(call))

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-secrets-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Starts the server with a database on the disk, once more with another deadline for creates. */
async function startOnDisk(options: TestAppOptions = {}): Promise<{
  readonly app: TestApp
  readonly creatingApp: TestApp
  readonly folder: string
}> {
  const folder = await freshFolder()
  const store = await openStore({ folder, inThisThread: true })
  onTestFinished(() => store.close())
  return {
    app: await startApp({ store, retryPolicy: longRetry, ...options }),
    creatingApp: await startApp({ store, retryPolicy: shortRetry, ...options }),
    folder,
  }
}

/** @returns all secrets that a file, or a response about ourselves, must not have */
function secretsInFile(content: string): readonly string[] {
  return [
    ...findSecrets(credentials, content),
    ...joinTokensIn(content),
    ...linkSecretsIn(content),
    ...streamAddressesIn(content),
  ]
}

/** @returns the whole response */
async function wholeOf(asked: Promise<Response>): Promise<string> {
  const response = await asked
  const head = `${response.status} ${response.statusText} ${JSON.stringify([...response.headers])}`
  return `${head}\n${await response.text()}`
}

/** @returns what Greenroom responds about itself and about submissions */
async function ownAnswers({ origin }: TestApp): Promise<readonly string[]> {
  const list = await fetch(`${origin}/api/submissions?limit=200`)
  const { data } = submissionPage.parse(await list.json())
  const one = data.map(({ key }) => `/api/submissions/${encodeURIComponent(key)}`)
  const all = ['/healthz', '/readyz', '/metrics', '/api/status', '/api/submissions', '/nowhere']
  return Promise.all(
    [...all, '/api/submissions.csv', ...one].map((target) => wholeOf(fetch(`${origin}${target}`))),
  )
}

test('When SignalWire echoes all that it knows of us, it is in no response and stored nowhere', async () => {
  const { app, creatingApp, folder } = await startOnDisk()
  const received: string[] = []
  const hear = async (to: TestApp, samples: readonly EndpointSample[]) => {
    for (const [, reply] of leakyReplies) {
      to.upstream.script(reply)
      received.push(...(await Promise.all(samples.map((call) => wholeOf(sendSample(to, call))))))
    }
  }
  await Promise.all([hear(app, otherSamples), hear(creatingApp, createSamples)])
  received.push(...(await ownAnswers(app)), ...(await ownAnswers(creatingApp)))
  expect(received.length).toBeGreaterThan(300)
  expect(received.join()).toContain('[secret]')
  expect(findSecrets(credentials, received.join('\n'))).toEqual([])
  const log = [...app.logLines, ...creatingApp.logLines].join('\n')
  expect(log).toContain('"msg":"exchange"')
  expect(findSecrets(credentials, log)).toEqual([])
  const files = await filesIn(folder)
  expect(files.map(([name]) => name)).toContainEqual(expect.stringMatching(/-wal$/))
  expect(files.map(([, content]) => content).join()).toContain('Quarterly review')
  for (const [name, content] of files) expect([name, secretsInFile(content)]).toEqual([name, []])
})

test('When a join token is pasted where it does not belong, it is stored nowhere', async () => {
  const { creatingApp: app, folder } = await startOnDisk({ pasted: [canaryJoinToken] })
  const pasted = (method: string, target: string, body?: object, key: string = randomUUID()) =>
    fetch(`${app.origin}${target}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      ...(body && { body: JSON.stringify(body) }),
    })
  const texts = { display_name: canaryJoinToken, description: `Take ${canaryJoinToken}` }
  const conferences = '/api/video/conferences'
  for (const [, reply] of leakyReplies) {
    app.upstream.script(reply)
    await Promise.all([
      pasted('POST', conferences, texts),
      pasted('PUT', `${conferences}/${sampleId}`, texts),
      pasted('POST', `${conferences}/${sampleId}/streams`, { url: `rtmp://a/${canaryJoinToken}` }),
      pasted('POST', conferences, { display_name: 'Stand-up' }, canaryJoinToken),
      pasted('POST', conferences, { [canaryJoinToken]: canaryJoinToken }),
      pasted('GET', `/api/video/conference_tokens/${canaryJoinToken}`),
      pasted('GET', `${conferences}?${canaryJoinToken}=${canaryJoinToken}`),
      pasted('GET', `/api/submissions?q=${canaryJoinToken}`),
    ])
  }
  const reported = await ownAnswers(app)
  const files = await filesIn(folder)
  expect(reported.join()).toContain('vpt_[secret]')
  for (const text of [...reported, ...app.logLines, ...files.map(([, content]) => content)])
    expect(joinTokensIn(text)).toEqual([])
})

test('When tokens, streams and recordings are requested, their secrets are in those responses alone', async () => {
  const { app, folder } = await startOnDisk()
  const [[, does] = fail()] = leakyReplies
  app.upstream.script(does)
  const holders: string[] = []
  const linkHolders: string[] = []
  for (const call of endpointSamples) {
    const response = await wholeOf(sendSample(app, call))
    if (joinTokensIn(response).length > 0) holders.push(call.title)
    if (linkSecretsIn(response).length > 0) linkHolders.push(call.title)
  }
  expect(holders).toEqual([
    'GET /api/video/conferences/{id}/conference_tokens',
    'GET /api/video/conference_tokens/{id}',
    'POST /api/video/conference_tokens/{id}/reset',
  ])
  expect(linkHolders).toEqual([
    'GET /api/video/conferences/{id}/streams',
    'POST /api/video/conferences/{id}/streams',
    'GET /api/video/room_sessions/{id}/recordings',
    'GET /api/video/room_recordings',
    'GET /api/video/room_recordings/{id}',
    'GET /api/video/streams/{id}',
    'PUT /api/video/streams/{id}',
  ])
  const own = (await ownAnswers(app)).join()
  expect(own).toContain('rtmp://live.example.com/[secret]')
  for (const text of [own, ...(await filesIn(folder)).map(([, content]) => content)])
    expect(secretsInFile(text)).toEqual([])
})

// That no built file has them is checked where the page is built: e2e/suites/build.ts.
test('When credentials are in the environment and in .env, the build gives the page none of them', async () => {
  const folder = await freshFolder()
  const variables = Object.entries({ PROJECT_ID: canary.projectId, API_TOKEN: canary.apiToken })
  for (const [name, value] of variables) vi.stubEnv(`SIGNALWIRE_${name}`, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const lines = variables.map(([name, value]) => `SIGNALWIRE_${name}='${value}'`)
  await writeFile(path.join(folder, '.env'), [...lines, 'VITE_SEEN=1'].join('\n'))
  const { env, define } = await resolveConfig({ envDir: folder }, 'build')
  expect(env).toMatchObject({ VITE_SEEN: '1' })
  expect(findSecrets(credentials, JSON.stringify([env, define]))).toEqual([])
})

function fail(): never {
  throw new Error('There are no leaky replies')
}
