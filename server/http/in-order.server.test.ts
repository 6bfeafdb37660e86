import type { RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { createLog } from '../lib/log.ts'
import { serveMiddleware, through } from '../testing/app/serve-middleware.ts'
import { inOrder } from './in-order.ts'
import { handleErrors } from './middleware/handle-errors.ts'

const proceed: RequestHandler = (_request, _response, next) => next()
const fails: readonly [string, RequestHandler][] = [
  [
    'throws',
    () => {
      throw new Error('x')
    },
  ],
  ['rejects', () => Promise.reject(new Error('x'))],
  ['passes an error on', (_request, _response, next) => next(new Error('x'))],
]

async function ask(...steps: readonly RequestHandler[]): Promise<string> {
  const log = createLog('silent')
  const { origin } = await serveMiddleware(() => [inOrder(...steps), handleErrors(log)])
  return (await fetch(origin)).text()
}

test('When each step passes a request on, it meets all of them in their order', async () => {
  const met: number[] = []
  const step =
    (number: number): RequestHandler =>
    (_request, _response, next) => {
      met.push(number)
      next()
    }
  expect(await ask(step(1), step(2), step(3))).toBe(through)
  expect(met).toEqual([1, 2, 3])
})

test.each(fails)(
  'When a step %s, no later one is met and the error is handled',
  async (_, step) => {
    let isMet = false
    const body = await ask(proceed, step, (_request, _response, next) => {
      isMet = true
      next()
    })
    expect(JSON.parse(body)).toMatchObject({ code: 'internal' })
    expect(isMet).toBe(false)
  },
)
