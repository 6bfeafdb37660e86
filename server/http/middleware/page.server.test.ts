import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { readPage } from '../../page/page-files.ts'
import { serveMiddleware, through } from '../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../testing/requests/send-raw.ts'
import { servePage } from './page.ts'

const script = 'console.log("hello")'
const html =
  '<head></head><meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/a.js"></script>'
const asset = '/assets/index-Ab3_x-9Q.js'

async function serveBuiltPage(index = html) {
  const directory = await mkdtemp(path.join(tmpdir(), 'greenroom-page-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const write = (name: string, content: string | Buffer) =>
    writeFile(path.join(directory, name), content)
  await mkdir(path.join(directory, 'assets'))
  await write('index.html', index)
  await write('favicon.svg', '<svg/>')
  await write(asset, script)
  await write(`${asset}.br`, brotliCompressSync(script))
  await write(`${asset}.gz`, gzipSync(script))
  await write('notes.bak', 'not ours to serve')
  const page = await readPage(directory)
  if (!page) throw new Error('No page')
  return serveMiddleware(() => [servePage(page, ['/', '/conferences/new', '/conferences/:id'])])
}

async function get(target: string, headers: Readonly<Record<string, string>> = {}) {
  const { origin } = await serveBuiltPage()
  return fetch(`${origin}${target}`, { headers })
}

test.each(['/', '/conferences/new', '/conferences/new?from=1'])(
  'When %s is requested, the response is the page with a nonce of its own',
  async (target) => {
    const response = await get(target)
    const [nonce = ''] =
      /(?<=nonce-)[^']+/.exec(response.headers.get('content-security-policy') ?? '') ?? []
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(await response.text()).toBe(html.replaceAll('__CSP_NONCE__', nonce))
  },
)

test('When a conference is opened, the page reads it by a script with its nonce, before all others', async () => {
  const id = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'
  const response = await get(`/conferences/${id}`)
  const [nonce = ''] =
    /(?<=nonce-)[^']+/.exec(response.headers.get('content-security-policy') ?? '') ?? []
  const body = await response.text()
  expect(body).toContain(`<head><script nonce="${nonce}">`)
  expect(body).toContain(`fetch('/api/video/conferences/${id}?include_active_session=true'`)
})

test('When an address is no page, nothing of it gets into the page', async () => {
  const response = await get(`/conferences/'-alert(1)-'`, { accept: 'text/html' })
  expect(response.status).toBe(404)
  expect(await response.text()).not.toMatch(/alert|fetch/)
})

test('When the page is requested twice, its nonces differ', async () => {
  const { origin } = await serveBuiltPage()
  const [first, second] = await Promise.all([fetch(origin), fetch(origin)])
  expect(await first.text()).not.toBe(await second.text())
})

test('When a page has been compressed once, each response has its own nonce in it, and is smaller', async () => {
  const rows = Array.from({ length: 999 }, (_, row) => `<p class="row">${row * row}</p>`).join('')
  const { origin } = await serveBuiltPage(`${html}${rows}<style nonce="__CSP_NONCE__"></style>`)
  const lengths: number[] = []
  const nonces = new Set<string>()
  const isSmaller = async () => {
    const response = await fetch(origin, { headers: { 'accept-encoding': 'br' } })
    const policy = response.headers.get('content-security-policy') ?? ''
    const [nonce = ''] = /(?<=nonce-)[^']+/.exec(policy) ?? []
    expect(nonces).not.toContain(nonce)
    nonces.add(nonce)
    expect(await response.text()).toBe(
      `${html}${rows}<style nonce="__CSP_NONCE__"></style>`.replaceAll('__CSP_NONCE__', nonce),
    )
    lengths.push(Number(response.headers.get('content-length')))
    return (lengths.at(-1) ?? 0) < (lengths[0] ?? 0)
  }
  await expect.poll(isSmaller, { timeout: 60_000 }).toBe(true)
  expect(await isSmaller()).toBe(true)
})

test('When the page is served, its policy has no unsafe source', async () => {
  const policy = (await get('/')).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

test('When a person navigates to an unknown path, it is the page with status 404', async () => {
  const response = await get('/nowhere', { accept: 'text/html,*/*' })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
})

test.each(['/assets/old-12345678.js', '/api/nowhere', '/api'])(
  'When a person navigates to %s, it is not the page',
  async (target) => {
    expect(await (await get(target, { accept: 'text/html' })).text()).toBe(through)
  },
)

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
  ['', null],
])('When a browser accepts %j, an asset comes as %s and is immutable', async (accepted, coding) => {
  const response = await get(asset, { 'accept-encoding': accepted })
  expect(response.headers.get('content-encoding')).toBe(coding)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(await response.text()).toBe(script)
})

test('When a browser has a file already, the response is 304', async () => {
  const { origin } = await serveBuiltPage()
  const first = await fetch(`${origin}/favicon.svg`)
  expect(first.headers.get('cache-control')).toBe('no-cache')
  const etag = first.headers.get('etag') ?? ''
  const second = await fetch(`${origin}/favicon.svg`, { headers: { 'if-none-match': etag } })
  expect(second.status).toBe(304)
  const other = await fetch(`${origin}/favicon.svg`, { headers: { 'if-none-match': '"x"' } })
  expect(other.status).toBe(200)
})

test.each([
  '/index.html',
  '/notes.bak',
  `${asset}.br`,
  '/assets/',
  '/assets/../favicon.svg',
  '/%66avicon.svg',
  '//favicon.svg',
  '/Favicon.svg',
])('When %s is requested, it is in no table', async (target) => {
  const { port } = await serveBuiltPage()
  expect((await sendRaw(port, rawRequest(port, `GET ${target}`))).body).toBe(through)
})

test('When the page is posted to, the response is 405', async () => {
  const { origin } = await serveBuiltPage()
  const response = await fetch(origin, { method: 'POST' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('When only the head is requested, only the head comes', async () => {
  const { port } = await serveBuiltPage()
  const response = await sendRaw(port, rawRequest(port, `HEAD ${asset}`))
  expect(response.head).toContain(`Content-Length: ${script.length}`)
  expect(response.body).toBe('')
})

test('When nothing was built, there is no page', async () => {
  expect(await readPage('/nonexistent')).toBeUndefined()
})
