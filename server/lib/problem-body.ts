import type { Problem, ProblemCode } from '#contract/problem.ts'
import { problems } from '#contract/problems.ts'

/** @param requestId of the request that met the problem */
export function problemBody(code: ProblemCode, detail: string, requestId: string): Problem {
  const { status, title } = problems[code]
  return { type: `urn:greenroom:problem:${code}`, title, status, detail, code, requestId }
}
