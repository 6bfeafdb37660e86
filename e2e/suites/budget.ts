import { batchBudget, measureFirstLoad, scriptBudget } from '../byte-budget.ts'
import type { SuiteResult } from './suite.ts'

/** Checks what a first visit loads, and says how much it is. */
export async function runByteBudget(): Promise<SuiteResult> {
  const { scripts, styles, batch, hasCompileHints } = await measureFirstLoad()
  const kept = scripts <= scriptBudget && batch <= batchBudget && hasCompileHints
  const note = `${inWords(scripts)} of ${inWords(scriptBudget)} JavaScript, ${inWords(styles)} CSS, ${inWords(batch)} of ${inWords(batchBudget)} for batches, by brotli${hasCompileHints ? '' : '; compile hints are missing'}`
  return { passed: kept ? 1 : 0, failed: kept ? 0 : 1, note }
}

function inWords(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
