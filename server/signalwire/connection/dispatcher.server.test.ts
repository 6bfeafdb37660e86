import { createServer } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../lib/network/listen.ts'
import { Secret } from '../../lib/secret.ts'
import { freePort } from '../../testing/process/free-port.ts'
import { startProxyDouble } from '../../testing/upstream/proxy-double.ts'
import { selfSignedCertificate } from '../../testing/upstream/self-signed-certificate.ts'
import { createSignalWire, defaultClientLimits } from '../client.ts'
import type { UpstreamRequest } from '../exchange.ts'
import type { Network } from './dispatcher.ts'

const host = 'signalwire.test'
const certificate = selfSignedCertificate(host)
const get: UpstreamRequest = { method: 'GET', target: '/api/video/x', requestId: 'request-1' }
const post: UpstreamRequest = { ...get, method: 'POST', body: { a: 1 } }

function createClient(network: Network, origin = `https://${host}`) {
  const account = { origin, projectId: new Secret('project-1'), apiToken: new Secret('token-123') }
  const client = createSignalWire(account, network, { ...defaultClientLimits, connectMs: 500 })
  onTestFinished(() => client.destroy())
  return (request = get) => client.exchange(request, AbortSignal.timeout(20_000))
}

/** SignalWire behind TLS, at first with an interim response. */
async function startSecureUpstream() {
  const server = createServer(certificate, (request, response) => {
    response.writeContinue()
    response.writeEarlyHints({ link: '</a>; rel=preload' })
    response.end(JSON.stringify({ host: request.headers.host, to: request.url }))
  })
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return port
}

const ok = { kind: 'response', status: 200 }

test('When there is a proxy, requests to SignalWire go through it, encrypted', async () => {
  const proxy = await startProxyDouble({ leadTo: await startSecureUpstream() })
  const withUser = proxy.address.replace('//', '//ada:se%3Acret@')
  const network = { proxy: new Secret(withUser), extraCertificates: certificate.cert }
  const send = createClient(network)
  for (const request of [get, post, get, post]) expect(await send(request)).toMatchObject(ok)
  const signIn = `Basic ${Buffer.from('ada:se:cret').toString('base64')}`
  expect(new Set(proxy.requests.map((asked) => JSON.stringify(asked)))).toEqual(
    new Set([JSON.stringify({ target: `${host}:443`, signIn })]),
  )
})

test('When the certificate is not configured as trusted, it is not, through a proxy too', async () => {
  const proxy = await startProxyDouble({ leadTo: await startSecureUpstream() })
  const send = createClient({ proxy: new Secret(proxy.address) })
  expect(await send()).toEqual({ kind: 'not_sent', reason: 'tls' })
})

test('When NO_PROXY names the host, the proxy is not used', async () => {
  const proxy = await startProxyDouble({ status: 403 })
  const network = { proxy: new Secret(proxy.address), noProxy: 'example.com, .test' }
  expect(await createClient(network)()).toMatchObject({ kind: 'not_sent', reason: 'unknown_host' })
  expect(proxy.requests).toEqual([])
})

test('When SignalWire is on this machine, the proxy is not used', async () => {
  const proxy = await startProxyDouble({ status: 403 })
  const port = await startSecureUpstream()
  const send = createClient({ proxy: new Secret(proxy.address) }, `https://127.0.0.1:${port}`)
  expect(await send()).toMatchObject({ kind: 'not_sent', reason: 'tls' })
  expect(proxy.requests).toEqual([])
})

test.each([
  [407, 'proxy_sign_in'],
  [403, 'proxy_denied'],
  [502, 'proxy_failed'],
  [503, 'proxy_failed'],
])('When the proxy responds with %i, the failure is the proxy’s', async (status, reason) => {
  const proxy = await startProxyDouble({ status })
  const send = createClient({ proxy: new Secret(proxy.address) })
  for (const request of [get, post]) {
    expect(await send(request)).toEqual({ kind: 'not_sent', reason })
  }
})

test('When the proxy is silent, the failure is the proxy’s', async () => {
  const proxy = await startProxyDouble(undefined)
  const send = createClient({ proxy: new Secret(proxy.address) })
  expect(await send()).toEqual({ kind: 'not_sent', reason: 'proxy_failed' })
})

test.each([
  ['takes no connection', 'http', 'proxy_unreachable'],
  ['takes no connection over TLS', 'https', 'proxy_unreachable'],
])('When the proxy %s, the failure is the proxy’s', async (_, scheme, reason) => {
  const address = `${scheme}://127.0.0.1:${await freePort()}`
  expect(await createClient({ proxy: new Secret(address) })()).toEqual({ kind: 'not_sent', reason })
})

test('When the proxy has a certificate that nobody trusts, the failure is the proxy’s', async () => {
  const address = `https://127.0.0.1:${await startSecureUpstream()}`
  const send = createClient({ proxy: new Secret(address) })
  expect(await send()).toEqual({ kind: 'not_sent', reason: 'proxy_tls' })
})
