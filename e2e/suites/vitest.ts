import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import { runCommand } from './command.ts'
import { type SuiteResult, withExitCode } from './suite.ts'

const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

/**
 * Runs the tests of a project of vite.config.ts. A file that cannot even be loaded counts as one
 * failure.
 *
 * @param folder where the report may be put
 */
export async function runVitest(project: 'unit' | 'server', folder: string): Promise<SuiteResult> {
  const file = path.join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runCommand('npx', ['vitest', 'run', `--project=${project}`, ...reporters])
  const { testResults } = report.parse(JSON.parse(await readFile(file, 'utf8')))
  const statuses = testResults.flatMap(({ status, assertionResults }) => {
    const own = assertionResults.map((test) => test.status)
    return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length
  return withExitCode({ passed: count('passed'), failed: count('failed') }, code)
}
