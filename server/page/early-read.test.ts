import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { earlyRead, earlyReadScript } from './early-read.ts'

const id = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'
const list = '/api/video/conferences?include_active_session=true&page_size=100'
const one = `/api/video/conferences/${id}?include_active_session=true`

test.each([
  ['/conferences', '', list],
  ['/conferences', 'q=gala&sort=created', list],
  ['/conferences', 'from=2026-12-01', undefined],
  ['/conferences', 'until=2026-12-01', undefined],
  [`/conferences/${id}`, '', one],
  [`/conferences/${id}`, 'created', one],
  [`/conferences/${id}/edit`, '', one],
  ['/activity', '', '/api/submissions'],
  ['/activity', 'entry=1', '/api/submissions'],
  ['/activity', 'state=failed', undefined],
  ['/conferences/new', '', undefined],
  ['/', '', undefined],
  [`/conferences/${id}'-alert(1)-'`, '', undefined],
  ['/conferences/</script>', '', undefined],
])('When %s?%s is opened, what it reads first is %s', (path, query, read) => {
  expect(earlyRead(path, query)).toBe(read)
})

test('When it was read early, the answer is given out once, and only to its own path', async () => {
  const { earlyRead: take, asked } = run()
  expect(asked).toEqual([[list, expect.objectContaining({ redirect: 'manual' })]])
  expect(take('/api/status')).toBeUndefined()
  expect(await (await take(list))?.text()).toBe('early')
  expect(take(list)).toBeUndefined()
})

test('When nobody has asked for what was read early by the time it is old, it is read anew', () => {
  const { earlyRead: take, elapse } = run()
  elapse()
  expect(take(list)).toBeUndefined()
})

/** Runs the script as a page would, with a response and a clock of its own. */
function run() {
  const [, code = ''] = /^<script nonce="n">(.*)<\/script>$/s.exec(earlyReadScript(list, 'n')) ?? []
  const asked: unknown[][] = []
  let elapse = () => {}
  const context = {
    AbortSignal,
    window: { earlyRead: (_path: string): Promise<Response> | undefined => undefined },
    fetch: (...call: unknown[]) => {
      asked.push(call)
      return Promise.resolve(new Response('early'))
    },
    setTimeout: (callback: () => void) => {
      elapse = callback
    },
  }
  runInNewContext(code, context)
  return {
    asked,
    elapse: () => elapse(),
    earlyRead: (path: string) => context.window.earlyRead(path),
  }
}
