import { once } from 'node:events'
import { expect, test } from 'vitest'
import { recordingFilePath } from '#contract/rooms/recording.ts'
import { startApp, type TestApp } from '../../testing/app/start-app.ts'
import { recording } from '../../testing/requests/room-samples.ts'
import {
  cutsShort,
  type Reply,
  responds,
  respondsJson,
  stalls,
} from '../../testing/upstream/upstream-double.ts'

const film = Buffer.alloc(300_000, 'film')
const link = '/films/1?expires=1&signature=0123456789abcdef0123456789abcdef'

/** SignalWire and the machine with the files, which is the same one here. */
function script(app: TestApp, file: Reply, over: object = {}): void {
  const read = respondsJson(200, { ...recording, uri: `${app.upstream.origin}${link}`, ...over })
  app.upstream.script((response, request) =>
    (request.target.startsWith('/api/') ? read : file)(response, request),
  )
}

const download = (app: TestApp, init?: RequestInit) =>
  fetch(`${app.origin}${recordingFilePath(recording.id)}`, init)

test('When a recording is downloaded, its file comes to be saved, kept nowhere and asked for without credentials', async () => {
  const app = await startApp()
  const headers = { 'Content-Type': 'text/html', 'Set-Cookie': 'a=b' }
  script(app, responds(200, film, { ...headers, 'Content-Length': `${film.length}` }))
  const response = await download(app)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'video/mp4',
    'content-length': `${film.length}`,
    'content-disposition': 'attachment',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(response.headers.has('set-cookie')).toBe(false)
  expect(Buffer.from(await response.arrayBuffer()).equals(film)).toBe(true)
  const [read, fetched] = app.upstream.requests
  expect(read?.target).toBe(`/api/video/room_recordings/${recording.id}?media_ttl=60`)
  expect(fetched?.target).toBe(link)
  expect(fetched?.headers.authorization).toBeUndefined()
})

test.each([
  ['is not there yet', { uri: null }, 409, 'wrong_state'],
  ['is sent by nobody', { uri: 'https://films.invalid/1' }, 502, 'upstream_unreachable'],
])('When the file %s, a problem says so', async (_, over, status, code) => {
  const app = await startApp()
  script(app, responds(200, film), over)
  const response = await download(app)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code })
})

test('When a link leads to this machine, a private network or is no https, nothing goes there', async () => {
  const app = await startApp()
  const addresses = [
    'http://example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:a00:1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/',
    'https://localhost/',
    'https://user:password@example.com/',
    'file:///etc/passwd',
    'nowhere',
  ]
  for (const uri of addresses) {
    script(app, responds(200, film), { uri })
    expect(await (await download(app)).json(), uri).toMatchObject({ code: 'upstream_invalid' })
  }
  expect(app.upstream.requests).toHaveLength(addresses.length)

  script(app, responds(302, '', { Location: `${app.upstream.origin}/status` }))
  const redirected = await download(app)
  expect(await redirected.json()).toMatchObject({ code: 'upstream_invalid', status: 502 })
  expect(app.upstream.requests).toHaveLength(addresses.length + 2)
})

test('When the machine with the file sends something else, nothing is downloaded', async () => {
  const app = await startApp()
  for (const other of [responds(403, ''), responds(200, film, { 'Content-Encoding': 'gzip' })]) {
    script(app, other)
    expect(await (await download(app)).json()).toMatchObject({ code: 'upstream_invalid' })
  }
})

test('When the file breaks off, so does the download', async () => {
  const app = await startApp()
  script(app, cutsShort)
  await expect(download(app).then((response) => response.arrayBuffer())).rejects.toThrow()
})

test('When a download is cancelled, the file is not read any further', async () => {
  const app = await startApp()
  const cancelled = new AbortController()
  const closed = new Promise<unknown>((resolve) => {
    script(app, (response, request) => {
      stalls(response, request)
      resolve(once(response, 'close'))
    })
  })
  const response = await download(app, { signal: cancelled.signal })
  expect(response.status).toBe(200)
  cancelled.abort()
  await closed
})
