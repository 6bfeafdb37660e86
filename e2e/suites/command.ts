import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Suite } from './suite.ts'

/**
 * Runs a program with its output on ours.
 *
 * @param program such as `npm`
 * @param args its arguments
 * @param env variables beside our own
 * @returns its exit code; 1 where a signal ended it
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(program, [...args], {
    stdio: 'inherit',
    // npm and npx are scripts there, which only a shell can start.
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  const [code] = await once(child, 'close')
  return typeof code === 'number' ? code : 1
}

/**
 * @param name for the table
 * @param script of package.json
 * @returns a suite of one check: that the script ends well
 */
export function scriptSuite(name: string, script: string): Suite {
  return {
    name,
    run: async () => {
      const code = await runCommand('npm', ['run', '--silent', script])
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}
