import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { createBrandKitRecords } from './brand-kits/brand-kit-records.ts'
import { listen } from './lib/network/listen.ts'
import { openStore } from './store/open-store.ts'
import { createTemplateRecords } from './templates/template-records.ts'
import { callKits, colorsOf, createKit, kitsPath } from './testing/app/brand-kit-calls.ts'
import { fillLedger } from './testing/databases/fill-ledger.ts'
import {
  type Environment,
  freshFolder,
  mainSpawner,
  readiness,
  type SpawnOptions,
} from './testing/process/spawn-main.ts'
import { startUpstreamDouble } from './testing/upstream/upstream-double.ts'

const spawnMain = mainSpawner()

const account = {
  SIGNALWIRE_SPACE: 'example',
  SIGNALWIRE_PROJECT_ID: 'c0ffee00-canary-project',
  SIGNALWIRE_API_TOKEN: 'PTcanary0123456789abcdef',
}

async function failure(environment: Environment, options: SpawnOptions = {}) {
  const main = await spawnMain(environment, options)
  const [stderr, stdout, [code]] = await Promise.all([
    text(main.stderr),
    text(main.stdout),
    once(main, 'exit'),
  ])
  return { code, stdout, lines: stderr.trim().split('\n') }
}

test('When it starts without an account, it prints address, mode and next step, serves, and ends with 0 at SIGTERM', async () => {
  const main = await spawnMain({ PORT: '0' }, { file: 'LOG_LEVEL=trace' })
  const { address, printed } = await readiness(main)
  expect(printed).toContain('sandbox: nothing reaches SignalWire')
  expect(printed).not.toContain('Warning')
  expect(await (await fetch(address)).text()).toBe('<title>Greenroom</title>')
  const status = await fetch(`${address}/api/status`)
  expect(await status.json()).toMatchObject({ mode: 'sandbox', space: null })
  const list = await fetch(`${address}/api/video/conferences?page_size=1`)
  expect(pageOf(conference).parse(await list.json()).links.self).toContain(address)
  // Nobody reads its log any more.
  main.stdout.destroy()
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/api/status`)).status).toBe(200)
  // The connections of these requests are kept, as a browser's are.
  main.kill('SIGTERM')
  expect(await once(main, 'exit')).toEqual([0, null])
})

test('When variables are empty in the environment, those in .env count, also after a byte order mark', async () => {
  const names = Object.keys(account)
  const lines = Object.entries(account).map(([name, value]) => `${name}=${value}\r\n`)
  const file = `\ufeff${lines.join('')}LOG_LEVEL=trace\r\n`
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  const main = await spawnMain({ PORT: '0', ...empty }, { file })
  const { address, printed } = await readiness(main)
  expect(printed).toContain('live: conferences are made in example.signalwire.com')
  expect(printed).not.toContain('canary')
  const status = await fetch(`${address}/api/status`)
  expect(await status.json()).toMatchObject({ mode: 'live', space: 'example.signalwire.com' })
  main.kill('SIGINT')
  expect(await once(main, 'exit')).toEqual([0, null])
})

test('When RECORD_DAYS is set, what is older is removed while it runs', async () => {
  const folder = await freshFolder()
  const store = await openStore({ folder: path.join(folder, '.data'), inThisThread: true })
  const since = Date.now() - 31 * 86_400_000
  await fillLedger(store, { space: 'sandbox', count: 1, since })
  const kits = createBrandKitRecords(store, 'sandbox', () => since)
  const content = { name: 'Acme', notes: '', colors: colorsOf('#112233') }
  const sent = { key: 'a', fingerprint: '', operator: null }
  const made = await kits.create({ ...sent, content })
  if (made.kind === 'created') await kits.remove(made.record, null)
  const templates = createTemplateRecords(store, 'sandbox', () => since)
  const blank = { name: 'Weekly', notes: '', fields: {}, kit: null, window: null }
  const template = await templates.create({ ...sent, content: blank })
  if (template.kind === 'created') await templates.remove(template.record, null)
  await store.close()
  const main = await spawnMain({ PORT: '0', RECORD_DAYS: '30' }, { folder })
  const { address } = await readiness(main)
  await vi.waitFor(async () => {
    const { status } = await fetch(`${address}/api/submissions/key-0`)
    expect(status).toBe(404)
    for (const [path, result] of [
      ['brand-kits', made],
      ['templates', template],
    ] as const) {
      const id = 'record' in result ? result.record.id : ''
      const history = await fetch(`${address}/api/${path}/${id}/history`)
      expect(await history.json()).toMatchObject({ code: 'not_found' })
    }
  })
})

test('When it is killed, brand kits are on record, with who changed what', async () => {
  const folder = await freshFolder()
  const main = await spawnMain({ PORT: '0' }, { folder })
  const { address } = await readiness(main)
  const kit = await createKit({ origin: address }, 'Acme')
  const body = { name: 'Acme', notes: 'Louder', colors: kit.colors }
  const change = { method: 'PUT', path: `${kitsPath}/${kit.id}`, ifMatch: '"1"', body }
  expect((await callKits({ origin: address }, change)).status).toBe(200)
  main.kill('SIGKILL')
  await once(main, 'exit')
  const store = await openStore({ folder: path.join(folder, '.data'), inThisThread: true })
  onTestFinished(() => store.close())
  const kits = createBrandKitRecords(store, 'sandbox')
  expect(await kits.find(kit.id)).toMatchObject({ ...body, version: 2 })
  const history = await kits.history(kit.id, 10, undefined)
  expect(history).toMatchObject([{ action: 'changed' }, { version: 1 }])
})

test('When everything is wrong at once, each error has a clear line and it ends with 1', async () => {
  const environment = { SIGNALWIRE_SPACE: 'example', HOST: '0.0.0.0' }
  const file = 'PORT=x\nTRUSTED_PROXIES: ::1\nLOG_LEVEL=loud\nDATA_DIR="open\n'
  const { code, lines, stdout } = await failure(environment, { file, page: false })
  expect([code, stdout]).toEqual([1, ''])
  expect(lines.map((line) => line.replace('Greenroom cannot start: ', ''))).toEqual([
    expect.stringMatching(/^\.env, line 2, must be/),
    expect.stringMatching(/^DATA_DIR in \.env must have a quote/),
    expect.stringMatching(/^PORT must be /),
    expect.stringMatching(/^LOG_LEVEL must be one of/),
    expect.stringMatching(/^SIGNALWIRE_PROJECT_ID and .*TOKEN are missing/),
    expect.stringMatching(/^HOST is beyond this machine.*OPERATOR_HEADER and TRUSTED_PROXIES are/),
    expect.stringMatching(/dist\/page is missing: run npm run build first$/),
  ])
})

test('When nothing but the page is missing, one clear line says so and it ends with 1', async () => {
  const { code, lines } = await failure({ PORT: '0' }, { page: false })
  expect(code).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(
      /^Greenroom cannot start: \/.*\/dist\/page is missing: run npm run build first$/,
    ),
  ])
})

test('When the port is in use, one clear line says so and it ends with 1', async () => {
  const other = createServer()
  onTestFinished(() => {
    other.close()
  })
  const port = String(await listen(other, '127.0.0.1', 0))
  const { code, lines } = await failure({ PORT: port })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringMatching(`PORT ${port} on 127.0.0.1 is in use: `)])
})

/** Starts it before a double that responds on demand, with one request in flight. */
async function busyMain() {
  const upstream = await startUpstreamDouble()
  onTestFinished(() => upstream.close())
  const main = await spawnMain({ PORT: '0', ...account, SIGNALWIRE_BASE_URL: upstream.origin })
  const { address } = await readiness(main)
  const arrived = new Promise<() => void>((resolve) => {
    upstream.script((response) => {
      resolve(() => {
        response.writeHead(404, { 'Content-Type': 'application/json' })
        response.end('{"error":"Not Found"}')
      })
    })
  })
  const answer = fetch(`${address}/api/video/conferences`)
  return { main, address, answer, release: await arrived }
}

test('When npm and the whole group pass the same signal on, requests in flight finish', async () => {
  const { main, address, answer: response, release } = await busyMain()
  main.kill('SIGTERM')
  main.kill('SIGINT')
  main.kill('SIGTERM')
  await refusal(address)
  release()
  expect((await response).status).toBe(404)
  expect(await once(main, 'exit')).toEqual([0, null])
})

test('When a second signal comes, it ends at once', async () => {
  const { main, answer: response } = await busyMain()
  const lost = expect(response).rejects.toThrow()
  const again = setInterval(() => main.kill('SIGTERM'), 100)
  onTestFinished(() => clearInterval(again))
  expect(await once(main, 'exit')).toEqual([1, null])
  await lost
})

test('When an account is named without effect, the sandbox warns; when it is stopped, work is taken until a balancer can see it', async () => {
  const folder = await freshFolder()
  // As Notepad names it.
  await writeFile(path.join(folder, '.env.txt'), 'SIGNALWIRE_SPACE=example\n')
  const file = 'SIGNALWIRE_SPACE=\nSIGNALWIRE_TOKEN=PT1\n#SIGNALWIRE_API_TOKEN=PT1\n'
  const main = await spawnMain({ PORT: '0', DRAIN_SECONDS: '2' }, { folder, file })
  const { address, printed } = await readiness(main)
  expect(printed).toContain('sandbox: nothing reaches SignalWire')
  for (const words of [
    'SIGNALWIRE_SPACE is named, but it has no value\\.',
    'SIGNALWIRE_TOKEN is not read: an account is',
    'SIGNALWIRE_API_TOKEN in \\.env stands behind a #\\.',
    '\\.env\\.txt is not read',
  ])
    expect(printed).toMatch(new RegExp(`Warning +${words}.* Was an account meant`))
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  main.kill('SIGTERM')
  await vi.waitUntil(async () => (await fetch(`${address}/readyz`)).status === 503, {
    timeout: 60_000,
  })
  const response = await fetch(`${address}/api/status`)
  expect([response.status, response.headers.get('connection')]).toEqual([200, 'close'])
  expect(await once(main, 'exit')).toEqual([0, null])
})

test('When npm ends without a signal, as where sh is dash, it stops too', async () => {
  const main = await spawnMain({ PORT: '0', npm_lifecycle_event: 'serve' }, { throughShell: true })
  const { address } = await readiness(main)
  main.kill('SIGTERM')
  await refusal(address)
})

/** Waits until no connection is taken any more. */
async function refusal(address: string): Promise<void> {
  const { hostname, port } = new URL(address)
  for (;;) {
    const socket = connect(Number(port), hostname)
    const taken = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (!taken) return
  }
}
