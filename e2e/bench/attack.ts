import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Target } from './target.ts'

export type AttackKind = 'slowloris' | 'slowbody' | 'flood'

const attacker = path.join(import.meta.dirname, 'attacker.ts')

/** Another address of this machine, so that attacker and user are not one client; Linux has it. */
const otherAddress = '127.0.0.2'

/**
 * Attacks a server from a process of its own.
 *
 * @returns what the attacker counted when its time was over
 */
export async function attack(
  { port }: Target,
  kind: AttackKind,
  connections: number,
  ms: number,
): Promise<string> {
  const from = (await hasAddress(otherAddress)) ? otherAddress : ''
  const args = ['--import', 'tsx', attacker, kind, port, connections, ms, from].map(String)
  const { stdout } = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  return (await text(stdout)).trim()
}

function hasAddress(address: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(0, address, () => probe.close(() => resolve(true)))
  })
}
