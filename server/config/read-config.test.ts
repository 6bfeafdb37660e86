import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { selfSignedCertificate } from '../testing/upstream/self-signed-certificate.ts'
import { readConfig } from './read-config.ts'

const account = {
  SIGNALWIRE_SPACE: 'example.signalwire.com',
  SIGNALWIRE_PROJECT_ID: 'b6f1a3c0-canary-project',
  SIGNALWIRE_API_TOKEN: 'PTcanary-token',
}

function errorsOf(environment: Record<string, string>): readonly string[] {
  const result = readConfig(environment)
  return result.ok ? [] : result.errors
}

function configOf(environment: Record<string, string>) {
  const result = readConfig(environment)
  if (!result.ok) throw new Error(result.errors.join('\n'))
  return result.config
}

test('When nothing is set, it is the sandbox on 127.0.0.1:3000', () => {
  expect(configOf({})).toEqual({
    account: undefined,
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    logLevel: 'info',
    operators: undefined,
    drainMs: 1_000,
    keepAliveMs: 75_000,
    databaseUrl: undefined,
    network: { proxy: undefined, noProxy: undefined, extraCertificates: undefined },
    dataDir: '.data',
  })
})

test.each([
  [{ HTTPS_PROXY: 'http://proxy.example.com:3128' }, 'http://proxy.example.com:3128/'],
  [{ HTTPS_PROXY: 'proxy.example.com:3128' }, 'http://proxy.example.com:3128/'],
  [{ HTTPS_PROXY: 'https://me:p%40ss@proxy.example.com' }, 'https://me:p%40ss@proxy.example.com/'],
  [{ HTTPS_PROXY: 'http://large', https_proxy: 'http://small' }, 'http://small/'],
])('When a proxy is given as %j, it is %s, and a secret', (given, address) => {
  const { proxy } = configOf(given).network
  expect(proxy?.reveal()).toBe(address)
  expect(String(proxy)).toBe('[secret]')
})

test('When hosts without a proxy are given, they are kept, in either spelling', () => {
  expect(configOf({ NO_PROXY: '.example.com' }).network.noProxy).toBe('.example.com')
  expect(configOf({ NO_PROXY: 'a.test', no_proxy: 'b.test' }).network.noProxy).toBe('b.test')
})

test('When a file of certificates is given, it is read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-config-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'company.pem')
  const { cert, key } = selfSignedCertificate('example.com')
  await writeFile(file, cert)
  expect(configOf({ NODE_EXTRA_CA_CERTS: file }).network.extraCertificates).toBe(cert)
  await writeFile(file, key)
  const wrong = expect.stringMatching(/^NODE_EXTRA_CA_CERTS must be a file [^\n]+$/)
  expect(errorsOf({ NODE_EXTRA_CA_CERTS: file })).toEqual([wrong])
  expect(errorsOf({ NODE_EXTRA_CA_CERTS: path.join(folder, 'none.pem') })).toEqual([wrong])
})

test.each([
  ['"/var/lib/greenroom"', '/var/lib/greenroom'],
  ["'/var/lib/greenroom'", '/var/lib/greenroom'],
  [' /var/lib/greenroom\r', '/var/lib/greenroom'],
  ["/var/lib/o'hara's", "/var/lib/o'hara's"],
  ['""', '.data'],
  ['  ', '.data'],
])('When a folder is given as %j, it is %s', (given, folder) => {
  expect(configOf({ DATA_DIR: given }).dataDir).toBe(folder)
})

test.each([
  ['a quote at its beginning only', '"/var/lib/greenroom'],
  ['a quote at its end only', "/var/lib/greenroom'"],
  ['letters that were no UTF-8', '/var/lib/gr\ufffdn'],
  ['a line break inside', '/var/lib\n/greenroom'],
])('When a value has %s, one line names its variable', (_, value) => {
  expect(errorsOf({ DATA_DIR: value })).toEqual([expect.stringMatching(/^DATA_DIR must [^\n]+$/)])
})

test('When an address contains quotes of its own, it is accepted', () => {
  const url = "postgres://me@localhost/greenroom?options='-c_geqo=off'"
  expect(configOf({ DATABASE_URL: url }).databaseUrl?.reveal()).toBe(url)
})

test('When there is a PostgreSQL, its address is kept as a secret', () => {
  const { databaseUrl } = configOf({ DATABASE_URL: 'postgres://me:pass@localhost/greenroom' })
  expect(databaseUrl?.reveal()).toBe('postgres://me:pass@localhost/greenroom')
  expect(String(databaseUrl)).toBe('[secret]')
})

test('When a variable is empty, it counts as absent', () => {
  const names = [...Object.keys(account), 'SIGNALWIRE_BASE_URL', 'PORT', 'HOST', 'PUBLIC_URL']
  expect(configOf(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(configOf({}))
})

test.each([
  [{ SIGNALWIRE_SPACE: 'example' }, 'https://example.signalwire.com'],
  [{ SIGNALWIRE_SPACE: 'Example.SignalWire.com' }, 'https://example.signalwire.com'],
  [{ SIGNALWIRE_SPACE: 'a.b.signalwire.com' }, 'https://a.b.signalwire.com'],
  [{ SIGNALWIRE_BASE_URL: 'http://127.0.0.1:8080/' }, 'http://127.0.0.1:8080'],
  [{ SIGNALWIRE_BASE_URL: 'http://localhost:8080' }, 'http://localhost:8080'],
  [{ SIGNALWIRE_BASE_URL: 'http://[::1]:8080' }, 'http://[::1]:8080'],
  [{ SIGNALWIRE_BASE_URL: 'https://gateway.example.com' }, 'https://gateway.example.com'],
])('When the account has %j, the API is reached at %s', (given, origin) => {
  expect(configOf({ ...account, ...given }).account?.origin).toBe(origin)
})

test.each([
  ['SIGNALWIRE_SPACE', 'https://example.signalwire.com'],
  ['SIGNALWIRE_SPACE', 'example.signalwire.com.evil.test'],
  ['SIGNALWIRE_SPACE', 'signalwire.com'],
  ['SIGNALWIRE_SPACE', '-example'],
  ['SIGNALWIRE_SPACE', 'exa mple'],
  ['SIGNALWIRE_PROJECT_ID', 'a:b'],
  ['SIGNALWIRE_API_TOKEN', 'PT with space'],
  ['SIGNALWIRE_API_TOKEN', 'PT\r\nX-Evil: 1'],
  ['SIGNALWIRE_BASE_URL', 'ftp://example.com'],
  ['SIGNALWIRE_BASE_URL', 'https://user:pass@example.com'],
  ['SIGNALWIRE_BASE_URL', 'https://example.com/api'],
  ['SIGNALWIRE_BASE_URL', 'http://gateway.example.com'],
  ['SIGNALWIRE_BASE_URL', 'http://10.0.0.7:8080'],
  ['SIGNALWIRE_BASE_URL', 'http://127.0.0.1.evil.test'],
  ['SIGNALWIRE_BASE_URL', 'http://localhost.evil.test'],
  ['SIGNALWIRE_BASE_URL', 'https://token@example.com'],
  ['HTTPS_PROXY', 'socks5://proxy.example.com:1080'],
  ['HTTPS_PROXY', 'http://proxy.example.com/path'],
  ['HTTPS_PROXY', 'http://me:100%@proxy.example.com'],
  ['HTTPS_PROXY', 'http://'],
  ['https_proxy', 'ftp://proxy.example.com'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['PORT', '0x10'],
  ['DRAIN_SECONDS', '11'],
  ['JOIN_URL', 'https://events.example.com/join'],
  ['JOIN_URL', 'https://{name}.example.com/'],
  ['JOIN_URL', 'javascript:alert({name})'],
  ['JOIN_URL', '/join/{name}'],
  ['RECORD_DAYS', '0'],
  ['RECORD_DAYS', '1.5'],
  ['RECORD_DAYS', 'forever'],
  ['ENCRYPTION_KEY', 'correct horse battery staple'],
  ['ENCRYPTION_KEY', 'deadbeef'],
  ['DRAIN_SECONDS', '0.5'],
  ['KEEP_ALIVE_SECONDS', '0'],
  ['KEEP_ALIVE_SECONDS', '3601'],
  ['HOST', '127.0.0.1.evil.test'],
  ['HOST', 'greenroom.example.com'],
  ['HOST', '0'],
  ['HOST', '127.1'],
  ['HOST', '0x7f000001'],
  ['HOST', '2130706433'],
  ['HOST', '[::1]'],
  ['HOST', '::1%lo'],
  ['HOST', 'fe80::1%eth0'],
  ['OPERATOR_HEADER', 'X-User:'],
  ['OPERATOR_HEADER', 'Authorization'],
  ['OPERATOR_HEADER', 'Cookie'],
  ['OPERATOR_HEADER', 'Proxy-Authorization'],
  ['OPERATOR_HEADER', 'Set-Cookie'],
  ['OPERATOR_HEADER', 'Host'],
  ['OPERATOR_HEADER', 'Content-Length'],
  ['OPERATOR_HEADER', 'Accept-Language'],
  ['OPERATOR_HEADER', 'User-Agent'],
  ['OPERATOR_HEADER', 'Referer'],
  ['OPERATOR_HEADER', 'If-None-Match'],
  ['OPERATOR_HEADER', 'Upgrade'],
  ['OPERATOR_HEADER', 'X-Forwarded-For'],
  ['OPERATOR_HEADER', 'X-Forwarded-Host'],
  ['OPERATOR_HEADER', 'X-Real-IP'],
  ['OPERATOR_HEADER', '__proto__'],
  ['PUBLIC_URL', 'greenroom.example.com'],
  ['PUBLIC_URL', 'https://greenroom.example.com/console'],
  ['LOG_LEVEL', 'verbose'],
  ['DATABASE_URL', 'mysql://localhost/greenroom'],
  ['DATABASE_URL', 'localhost:5432'],
])('When %s is %j, one line names it', (name, value) => {
  const errors = errorsOf({ ...account, [name]: value })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(new RegExp(`^${name} must be [^\n]+$`))
})

test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])(
  'When HOST is %s, it is accepted as loopback',
  (host) => {
    expect(configOf({ HOST: host }).host).toBe(host)
  },
)

const beyond = ['0.0.0.0', '::', '10.0.0.7', 'fd00::1', '::ffff:0.0.0.0', '::ffff:127.0.0.1']

test.each(['X-Forwarded-User', 'X-Auth-Request-Email', 'Remote-User', 'Tailscale-User-Login'])(
  'When OPERATOR_HEADER is %s, it is accepted',
  (header) => {
    expect(configOf({ OPERATOR_HEADER: header }).operators?.header).toBe(header.toLowerCase())
  },
)

test.each(beyond)('When HOST is %s and a proxy signs people in, it is taken', (host) => {
  const { host: read, operators } = configOf({
    HOST: host,
    OPERATOR_HEADER: 'X-Forwarded-User',
    TRUSTED_PROXIES: '10.0.0.1, fd00::/8',
  })
  expect([read, operators?.header]).toEqual([host, 'x-forwarded-user'])
  expect(operators?.trusts('10.0.0.1')).toBe(true)
  expect(operators?.trusts('127.0.0.1')).toBe(false)
})

describe.each(beyond)('When HOST is %s, beyond this machine', (host) => {
  test.each([
    ['nobody signs people in', {}, 'OPERATOR_HEADER and TRUSTED_PROXIES are missing'],
    ['no header is named', { TRUSTED_PROXIES: '10.0.0.1' }, 'OPERATOR_HEADER is missing'],
    ['no proxy is named', { OPERATOR_HEADER: 'X-User' }, 'TRUSTED_PROXIES is missing'],
  ])('and %s, one line says so', (_, given, words) => {
    const errors = errorsOf({ HOST: host, ...given })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(new RegExp(`^HOST .*${words}: .*or set HOST to 127.0.0.1$`))
  })
})

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  [undefined, false],
])('When a proxy is on this machine, the peer %s may name operators: %s', (peer, trusted) => {
  expect(configOf({ OPERATOR_HEADER: 'X-User' }).operators?.trusts(peer)).toBe(trusted)
})

test('When proxies are trusted to name nobody, it is an error', () => {
  expect(errorsOf({ TRUSTED_PROXIES: '10.0.0.1' })).toEqual([
    expect.stringMatching(/^TRUSTED_PROXIES is set without OPERATOR_HEADER/),
  ])
})

test('When a trusted proxy is no address, one line names it', () => {
  expect(errorsOf({ OPERATOR_HEADER: 'X-User', TRUSTED_PROXIES: 'proxy' })).toEqual([
    expect.stringMatching(/^TRUSTED_PROXIES must be addresses/),
  ])
})

test('When PORT is 0, it is accepted: any free port', () => {
  expect(configOf({ PORT: '0' }).port).toBe(0)
})

test('When several variables are wrong, all are reported at once', () => {
  const errors = errorsOf({ PORT: 'x', HOST: 'x', PUBLIC_URL: 'x', LOG_LEVEL: 'x' })
  expect(errors.map((line) => line.split(' ')[0])).toEqual([
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'LOG_LEVEL',
  ])
})

describe.each(Object.keys(account))('When only %s is missing', (name) => {
  const errors = errorsOf({ ...account, [name]: '' })

  test('one line names it and the remedy', () => {
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(new RegExp(`^${name} is missing: .*or none`))
  })
})

test('When only the token is set, one line names both that are missing', () => {
  expect(errorsOf({ SIGNALWIRE_API_TOKEN: 'PTcanary-token' })).toEqual([
    expect.stringMatching(/^SIGNALWIRE_SPACE and SIGNALWIRE_PROJECT_ID are missing/),
  ])
})

test('When there is a base URL and no account, it is an error, and not silently the sandbox', () => {
  expect(errorsOf({ SIGNALWIRE_BASE_URL: 'http://127.0.0.1:8080' })).toEqual([
    expect.stringMatching(/^SIGNALWIRE_BASE_URL is set without an account/),
  ])
})

test('When a configuration is printed in any way, no secret shows', () => {
  const { account: read } = configOf(account)
  const printed = [
    JSON.stringify(read),
    inspect(read, { depth: 9, showHidden: true }),
    `${read?.apiToken} ${read?.projectId}`,
  ].join()
  expect(printed).toContain('[secret]')
  expect(printed).not.toContain('canary')
  expect(read?.apiToken.reveal()).toBe('PTcanary-token')
})

test('When a secret is malformed, the line does not repeat it', () => {
  expect(errorsOf({ ...account, SIGNALWIRE_API_TOKEN: 'PT canary' }).join()).not.toContain('canary')
})
