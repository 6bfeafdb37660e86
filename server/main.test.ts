import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/page.ts'
import { startUpstreamDouble } from './testing/upstream-double.ts'

const entry = path.join(import.meta.dirname, 'main.ts')
const loader = import.meta.resolve('tsx')
const account = {
  SIGNALWIRE_SPACE: 'example',
  SIGNALWIRE_PROJECT_ID: 'c0ffee00-canary-project',
  SIGNALWIRE_API_TOKEN: 'PTcanary0123456789abcdef',
}

type Environment = Readonly<Record<string, string>>
type StartOptions = {
  /** False: as if it had not been built. */
  readonly page?: boolean
  /** Content of an .env file. */
  readonly file?: string
}

/** Starts the entry in a folder of its own, with nothing of our environment but the path. */
async function spawnMain(environment: Environment, options: StartOptions = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-main-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  if (options.page !== false) {
    await mkdir(path.join(folder, 'dist/page'), { recursive: true })
    await writeFile(path.join(folder, 'dist/page/index.html'), '<title>Greenroom</title>')
  }
  if (options.file) await writeFile(path.join(folder, '.env'), options.file)
  const main = spawn(process.execPath, ['--import', loader, entry], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  })
  onTestFinished(() => {
    main.kill('SIGKILL')
  })
  return main
}

/** Waits for the address that is printed when it is ready. */
function readiness(main: ChildProcessWithoutNullStreams) {
  return new Promise<{ readonly address: string; readonly printed: string }>((resolve, reject) => {
    let printed = ''
    main.stdout.on('data', (chunk) => {
      printed += chunk
      const address = /Address +(http:\S+)/.exec(printed)?.[1]
      if (address && printed.includes('Next')) resolve({ address, printed })
    })
    main.once('exit', (code) => reject(new Error(`Ended with ${code}: ${printed}`)))
  })
}

async function failure(environment: Environment, options: StartOptions = {}) {
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

test('When there is an .env file, it is read', async () => {
  const { lines } = await failure({ PORT: '0' }, { file: 'LOG_LEVEL=loud\n' })
  expect(lines).toEqual([expect.stringContaining('LOG_LEVEL must be one of')])
})

test.each([
  ['a variable is wrong', { PORT: 'x' }, /^Greenroom cannot start: PORT must be /],
  [
    'half the credentials are there',
    { SIGNALWIRE_SPACE: 'x' },
    /PROJECT_ID and .*TOKEN are missing/,
  ],
  [
    'it is to listen to the world',
    { HOST: '0.0.0.0' },
    /HOST is beyond this machine.*OPERATOR_HEADER and TRUSTED_PROXIES are missing/,
  ],
])('When %s, one clear line says so and it ends with 1', async (_, environment, line) => {
  const { code, lines, stdout } = await failure(environment)
  expect([code, stdout, lines.length]).toEqual([1, '', 1])
  expect(lines[0]).toMatch(line)
})

test('When the page was not built, one clear line says so and it ends with 1', async () => {
  const { code, lines } = await failure({ PORT: '0' }, { page: false })
  expect([code, lines]).toEqual([
    1,
    ['Greenroom cannot start: dist/page is missing: run npm run build first'],
  ])
})

test('When the port is in use, one clear line says so and it ends with 1', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
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
