import { createServer } from 'node:net'

/** @returns whether this machine answers to an address: all of 127.0.0.0/8 on Linux, else one */
export function hasAddress(address: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(0, address, () => probe.close(() => resolve(true)))
  })
}
