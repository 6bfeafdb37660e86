import type { Problem, ProblemCode } from '#contract/protocol/problem.ts'
import { problems } from '#contract/protocol/problems.ts'

/** @param requestId of the request that met the problem */
export function problemBody(code: ProblemCode, detail: string, requestId: string): Problem {
  const { status, title } = problems[code]
  return { type: `urn:greenroom:problem:${code}`, title, status, detail, code, requestId }
}
