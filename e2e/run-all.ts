import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runBrowserTests } from './suites/browser.ts'
import { runByteBudget } from './suites/budget.ts'
import { runBuild } from './suites/build.ts'
import { scriptSuite } from './suites/command.ts'
import type { Suite, SuiteResult } from './suites/suite.ts'
import { runVitest } from './suites/vitest.ts'

// Every check there is, in order. All of them run, whatever comes of those before, unless nothing
// can come of them: behind a type error or a build that fails. The last line is for programs to read.

const reports = await mkdtemp(path.join(tmpdir(), 'greenroom-'))
const suites: readonly Suite[] = [
  { ...scriptSuite('types', 'typecheck'), stopsRest: true },
  scriptSuite('lint', 'lint'),
  { name: 'unit tests', run: () => runVitest('unit', reports) },
  { name: 'server tests', run: () => runVitest('server', reports) },
  { name: 'build', run: runBuild, stopsRest: true },
  { name: 'byte budget', run: runByteBudget },
  { name: 'browser tests', run: () => runBrowserTests(reports) },
]

const rows: (SuiteResult & { name: string; seconds: number })[] = []
for (const { name, run, stopsRest } of suites) {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const result = await run().catch((error: unknown): SuiteResult => {
    console.error(error)
    return { passed: 0, failed: 1, note: 'did not get to its end' }
  })
  const stops = stopsRest && result.failed > 0
  const note = stops && { note: 'what comes after it was not run' }
  rows.push({ name, ...result, ...note, seconds: (performance.now() - start) / 1000 })
  if (stops) break
}
await rm(reports, { recursive: true })

console.log()
for (const { name, passed, failed, seconds, note = '' } of rows) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed`
  console.log(`${name.padEnd(14)}${counts} ${seconds.toFixed(1).padStart(6)} s  ${note}`.trimEnd())
}
const total = (count: 'passed' | 'failed') => rows.reduce((sum, row) => sum + row[count], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1
