import type { Random } from '../../server/testing/faults/random.ts'
import {
  type CreateReport,
  type CreateRequest,
  call,
  type ReportedOutcome,
} from '../../server/testing/faults/submit.ts'

/** How often somebody presses who is told that it failed. */
const maxPresses = 3

/**
 * Presses Create at a proxy that keeps no record: who is told that it failed presses again.
 *
 * @param origins of the servers, any of which may be down
 */
export async function pressPlainly(
  { body }: CreateRequest,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<CreateReport> {
  const pressedAt = performance.now()
  const said = (word: ReportedOutcome): CreateReport => ({
    outcome: word,
    wasUnknown: false,
    submittedAt: pressedAt,
    reportedAt: performance.now(),
  })
  let status = 0
  for (let presses = 0; presses < maxPresses; presses += 1) {
    const told = await call(`${draw.pick(origins())}/api/video/conferences`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    status = told?.status ?? 0
    const answer = told?.body
    if (status === 200 && typeof answer === 'object' && answer !== null && 'id' in answer) {
      return said({ kind: 'created', id: String(answer.id) })
    }
    if (status === 422) break
  }
  return said({ kind: 'not_created', status })
}
