import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/page.ts'
import { listen } from './listen.ts'
import {
  type Environment,
  freshFolder,
  mainSpawner,
  readiness,
  type SpawnOptions,
} from './testing/spawn-main.ts'
import { startUpstreamDouble } from './testing/upstream-double.ts'

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

test('When it starts without an account, it tells address, mode and next step, and serves', async () => {
  const main = await spawnMain({ PORT: '0' })
  const { address, printed } = await readiness(main)
  expect(printed).toContain('sandbox: nothing reaches SignalWire')
  expect(await (await fetch(address)).text()).toBe('<title>Greenroom</title>')
  const status = await fetch(`${address}/api/status`)
  expect(await status.json()).toMatchObject({ mode: 'sandbox', space: null })
  const list = await fetch(`${address}/api/video/conferences?page_size=1`)
  expect(pageOf(conference).parse(await list.json()).links.self).toContain(address)
})

test('When it starts with an account, it tells which space it acts on', async () => {
  const main = await spawnMain({ PORT: '0', ...account })
  const { address, printed } = await readiness(main)
  expect(printed).toContain('live: conferences are made in example.signalwire.com')
  expect(printed).not.toContain('canary')
  const status = await fetch(`${address}/api/status`)
  expect(await status.json()).toMatchObject({ mode: 'live', space: 'example.signalwire.com' })
})

test('When .env is no file that can be read, one line says so', async () => {
  const folder = await freshFolder()
  await mkdir(path.join(folder, '.env'))
  const { code, lines } = await failure({ PORT: '0' }, { folder })
  expect(lines).toEqual([expect.stringMatching(/^Greenroom cannot start: \.env cannot be read: /)])
  expect(code).toBe(1)
})

test('When all is wrong at once, each thing has a clear line and it ends with 1', async () => {
  const environment = { PORT: 'x', SIGNALWIRE_SPACE: 'example', HOST: '0.0.0.0' }
  const { code, lines, stdout } = await failure(environment, {
    file: 'LOG_LEVEL=loud\n',
    page: false,
  })
  expect([code, stdout]).toEqual([1, ''])
  expect(lines.map((line) => line.replace('Greenroom cannot start: ', ''))).toEqual([
    expect.stringMatching(/^PORT must be /),
    expect.stringMatching(/^LOG_LEVEL must be one of/),
    expect.stringMatching(/^SIGNALWIRE_PROJECT_ID and .*TOKEN are missing/),
    expect.stringMatching(/^HOST is beyond this machine.*OPERATOR_HEADER and TRUSTED_PROXIES are/),
    'dist/page is missing: run npm run build first',
  ])
})

test('When nothing but the page is missing, one clear line says so and it ends with 1', async () => {
  const { code, lines } = await failure({ PORT: '0' }, { page: false })
  expect([code, lines]).toEqual([
    1,
    ['Greenroom cannot start: dist/page is missing: run npm run build first'],
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

describe.each(['SIGTERM', 'SIGINT'] as const)('When it gets %s', (signal) => {
  test('it ends with 0, though a browser keeps its connection', async () => {
    const main = await spawnMain({ PORT: '0' })
    const { address } = await readiness(main)
    await (await fetch(`${address}/healthz`)).text()
    main.kill(signal)
    expect(await once(main, 'exit')).toEqual([0, null])
  })
})

/** Starts it before a double that answers when it is told to, with one request under way. */
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

test('When it is told to stop, what is under way finishes and it ends with 0', async () => {
  const { main, address, answer, release } = await busyMain()
  main.kill('SIGTERM')
  await refusal(address)
  release()
  expect((await answer).status).toBe(404)
  expect(await once(main, 'exit')).toEqual([0, null])
})

test('When it is told to stop twice, it ends at once', async () => {
  const { main, address, answer } = await busyMain()
  const lost = expect(answer).rejects.toThrow()
  main.kill('SIGTERM')
  await refusal(address)
  main.kill('SIGTERM')
  expect(await once(main, 'exit')).toEqual([1, null])
  await lost
})

test('When nobody reads its log any more, it serves on and ends with 0 all the same', async () => {
  const main = await spawnMain({ PORT: '0' })
  const { address } = await readiness(main)
  main.stdout.destroy()
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  expect((await fetch(`${address}/api/status`)).status).toBe(200)
  main.kill('SIGTERM')
  expect(await once(main, 'exit')).toEqual([0, null])
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
