import { once } from 'node:events'
import { createServer } from 'node:net'
import { listen } from '../../lib/network/listen.ts'

/** @returns a port of this machine at which nothing listens now */
export async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listen(probe, '127.0.0.1', 0)
  const closed = once(probe, 'close')
  probe.close()
  await closed
  return port
}
