import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { ensureBrowser } from '../browser.ts'
import { runCommand } from './command.ts'
import { type SuiteResult, withExitCode } from './suite.ts'

const report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
})

/**
 * Runs the browser tests against what was built, with a browser that is fetched where there is none.
 *
 * @param folder where the report may be put
 */
export async function runBrowserTests(folder: string): Promise<SuiteResult> {
  ensureBrowser()
  const file = path.join(folder, 'browser.json')
  const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts']
  const code = await runCommand('npx', args, { E2E_REPORT: file })
  const { stats } = report.parse(JSON.parse(await readFile(file, 'utf8')))
  const counted = { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  return withExitCode(counted, code)
}
