import { spawn } from 'node:child_process'

/**
 * Has the shell run a script once this process is gone: then the pipe from it closes, which it does
 * even where the process is killed.
 *
 * @param script gets the folder as `$0`
 */
export function atOurEnd(script: string, folder: string): void {
  const guard = spawn('sh', ['-c', `read -r _; ${script}`, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Else Ctrl+C in a terminal would end it first.
    detached: true,
  })
  guard.unref()
}
