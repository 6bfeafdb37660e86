import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** The way to a server, which can fail as networks do. */
export type FlakyProxy = {
  readonly port: number
  /** Nothing comes back any more on the connections there are; new ones are whole. */
  readonly muteOpen: () => void
  /** Nothing comes back any more, not on new ones either. */
  readonly silence: () => void
  /** Ends every connection; new ones are whole. */
  readonly cut: () => void
}

/** Starts one before a port of this machine; it ends with the test. */
export async function startFlakyProxy(port: number): Promise<FlakyProxy> {
  const ends = new Set<Socket>()
  const muted = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1' })
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        ends.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (data) => {
      if (!isSilent && !muted.has(far)) near.write(data)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    isSilent = false
    for (const end of ends) end.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    port: address.port,
    muteOpen: () => {
      for (const end of ends) muted.add(end)
    },
    silence: () => {
      isSilent = true
    },
    cut,
  }
}
