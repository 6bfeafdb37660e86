import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createLog } from '../../lib/log.ts'
import { serveMiddleware } from '../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../testing/requests/send-raw.ts'
import { notFound } from './handle-errors.ts'
import { logRequests, redactPath } from './log.ts'

async function serveLogged(response: 'notFound' | 'never') {
  let wrote = (_line: string) => {}
  const line = new Promise<string>((resolve) => {
    wrote = resolve
  })
  const log = createLog('info', { write: (text) => wrote(text) })
  const { port } = await serveMiddleware(() => [
    logRequests(log),
    response === 'notFound' ? notFound : () => {},
  ])
  return { port, line }
}

test('When a response is sent, one line logs the request in fixed fields', async () => {
  const { port, line } = await serveLogged('notFound')
  const headers = ['Authorization: Basic canary', 'Cookie: canary', 'User-Agent: canary']
  const response = await sendRaw(port, rawRequest(port, 'GET /x?token=canary', headers))
  const entry = JSON.parse(await line)
  expect(Object.keys(entry)).toEqual([
    'level',
    'time',
    'requestId',
    'method',
    'path',
    'status',
    'code',
    'ms',
    'msg',
  ])
  expect(entry).toMatchObject({ method: 'GET', path: '/x', status: 404, code: 'not_found' })
  expect(response.head).toContain(`X-Request-Id: ${entry.requestId}`)
  expect(await line).not.toContain('canary')
})

test('When the caller goes away before the response, the line says so', async () => {
  const { port, line } = await serveLogged('never')
  const socket = connect(port, '127.0.0.1')
  socket.end(rawRequest(port, 'GET /'), () => socket.destroy())
  expect(JSON.parse(await line)).toMatchObject({ aborted: true })
})

test.each([
  ['/a?b=c', '/a'],
  ['/a\u001b[31m\u0085\u2028b', '/a?[31m??b'],
  ['/tokens/vpt_0123456789abcdef0123456789abcdef', '/tokens/vpt_'],
  ['/tokens/%76pt_0123456789abcdef0123456789abcdef', '/tokens/vpt_'],
  ['/tokens/vpt%5f0123%34%35', '/tokens/vpt_'],
  ['/tokens/%2576pt%255F01234567', '/tokens/vpt_'],
  ['/live/rtmp://a.example/key', '/live/rtmp://a.example/[secret]'],
  ['/live/rtmp%3a%2f%2fa.example%2Fkey', '/live/rtmp://a.example/[secret]'],
  ['/a%2fb%25', '/a%2fb%25'],
  [`/${'a'.repeat(300)}`, `/${'a'.repeat(199)}`],
])('When a target is %j, the log has %j', (target, path) => {
  expect(redactPath(target)).toBe(path)
})

test.each([
  [0, 1],
  [5_000_000, 0],
])(
  'When %d bytes wait for the log’s reader, the lines of a turn are written %d times',
  async (waiting, writes) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const length = vi.spyOn(process.stdout, 'writableLength', 'get').mockReturnValue(waiting)
    onTestFinished(() => {
      write.mockRestore()
      length.mockRestore()
    })
    const log = createLog('info')
    log.info('one')
    log.info('two')
    await new Promise((resolve) => setImmediate(resolve))
    expect(write).toHaveBeenCalledTimes(writes)
    for (const [text] of write.mock.calls) expect(text).toMatch(/^\{.*"one"\}\n\{.*"two"\}\n$/)
  },
)
