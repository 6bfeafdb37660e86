import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** How a server felt to somebody who only wants to work. */
export type Experience = {
  readonly requests: number
  /** Part of them that was answered with 200, from 0 to 1. */
  readonly served: number
  /** Milliseconds, of those that were answered at all. */
  readonly p50: number
  readonly p99: number
}

const paths = ['/', '/api/status', '/api/video/conferences?page_size=5']
const pauseMs = 20
const patienceMs = 5_000

/** Uses a server as a browser does, one thing after the other, for so many milliseconds. */
export async function experienceOf(port: number, ms: number): Promise<Experience> {
  const agent = new Agent({ keepAlive: true })
  const end = performance.now() + ms
  const times: number[] = []
  let requests = 0
  let served = 0
  while (performance.now() < end) {
    const start = performance.now()
    const status = await ask(agent, port, paths[requests % paths.length] ?? '/')
    requests += 1
    if (status === 200) served += 1
    times.push(performance.now() - start)
    await pause(pauseMs)
  }
  agent.destroy()
  times.sort((one, other) => one - other)
  const quantile = (part: number) => times[Math.ceil(part * times.length) - 1] ?? Number.NaN
  return { requests, served: served / requests, p50: quantile(0.5), p99: quantile(0.99) }
}

/** @returns the status; 0 where there was none in time */
function ask(agent: Agent, port: number, path: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get({ agent, host: '127.0.0.1', port, path }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', () => resolve(0))
    })
    request.setTimeout(patienceMs, () => request.destroy())
    request.once('error', () => resolve(0))
  })
}
