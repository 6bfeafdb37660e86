/** What came of a suite: how many of its checks hold and how many do not. */
export type SuiteResult = {
  passed: number
  failed: number
  /** A figure worth a look, for the table. */
  note?: string
}

export type Suite = {
  name: string
  run: () => Promise<SuiteResult>
  /** Where it fails, the suites after it are not run: they could only fail for the same reason. */
  stopsRest?: boolean
}

/**
 * A runner can fail beside its tests: by a mistake of its own, or an error that belongs to none.
 *
 * @param counted what its report says
 * @param exitCode how the runner ended
 * @returns the same, with one failure where the report knows of none
 */
export function withExitCode(counted: SuiteResult, exitCode: number): SuiteResult {
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
