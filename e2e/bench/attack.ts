import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { hasAddress } from './own-addresses.ts'
import type { Target } from './target.ts'

export type AttackKind = 'slowloris' | 'slowbody' | 'flood'

const attacker = join(import.meta.dirname, 'attacker.ts')

/** Another address of this machine, so that attacker and user are not one client; Linux has it. */
const otherAddress = '127.0.0.2'

/**
 * Attacks a server from a process of its own.
 *
 * @param path what a flood asks for
 * @returns what the attacker counted when its time was over
 */
export async function attack(
  { port }: Target,
  kind: AttackKind,
  connections: number,
  ms: number,
  path = '/api/video/conferences?page_size=5',
): Promise<string> {
  const from = (await hasAddress(otherAddress)) ? otherAddress : ''
  const args = ['--import', 'tsx', attacker, kind, port, connections, ms, path, from].map(String)
  const { stdout } = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  return (await text(stdout)).trim()
}
