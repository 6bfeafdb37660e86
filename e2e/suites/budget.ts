import { measureFirstLoad, pageBudget, quietBudget, scriptBudget } from '../byte-budget.ts'
import type { SuiteResult } from './suite.ts'

/** Checks what a first visit loads, and says how much it is. */
export async function runByteBudget(): Promise<SuiteResult> {
  const { scripts, scriptsUntilQuiet, styles, largestPage, early, hasCompileHints } =
    await measureFirstLoad()
  const kept =
    scripts <= scriptBudget &&
    scriptsUntilQuiet <= quietBudget &&
    largestPage.bytes <= pageBudget &&
    early.length === 0 &&
    hasCompileHints
  const note = `${inWords(scripts)} of ${inWords(scriptBudget)} JavaScript, ${inWords(scriptsUntilQuiet)} of ${inWords(quietBudget)} until quiet, ${inWords(styles)} CSS, ${inWords(largestPage.bytes)} of ${inWords(pageBudget)} for ${largestPage.module}, by brotli${hasCompileHints ? '' : '; compile hints are missing'}${early.length === 0 ? '' : `; first of all comes ${early.join(', ')}`}`
  return { passed: kept ? 1 : 0, failed: kept ? 0 : 1, note }
}

function inWords(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
