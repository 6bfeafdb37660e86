import { Agent, get } from 'node:http'
import { hasAddress } from './own-addresses.ts'

export type Answered = {
  /** 0 where there was none. */
  readonly status: number
  readonly ms: number
}

/** Longer than the server's own deadline. */
const patienceMs = 20_000

const list = '/api/video/conferences'

/** Asks for the list so many times at once, each on a connection of its own. */
export function burst(port: number, count: number): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: false })
  return Promise.all(Array.from({ length: count }, () => ask(agent, port, list)))
}

/**
 * Asks so many times, on so many connections at once, each asking one thing after the other and
 * from an address of its own where the machine has more than one: each is a client by itself.
 */
export async function inRow(
  port: number,
  path: string,
  count: number,
  connections = 1,
): Promise<readonly Answered[]> {
  const answered: Answered[] = []
  const askAll = async (_: unknown, index: number) => {
    const localAddress = `127.0.1.${index + 1}`
    const own = (await hasAddress(localAddress)) ? { localAddress } : {}
    const agent = new Agent({ keepAlive: true, maxSockets: 1, ...own })
    for (let asked = 0; asked < count / connections; asked += 1)
      answered.push(await ask(agent, port, path))
    agent.destroy()
  }
  await Promise.all(Array.from({ length: connections }, askAll))
  return answered
}

function ask(agent: Agent, port: number, path: string): Promise<Answered> {
  const start = performance.now()
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, ms: performance.now() - start })
    const request = get({ agent, host: '127.0.0.1', port, path }, (response) => {
      response.resume()
      response.once('end', () => end(response.statusCode ?? 0))
      response.once('error', () => end(0))
    })
    request.setTimeout(patienceMs, () => request.destroy())
    request.once('error', () => end(0))
  })
}
