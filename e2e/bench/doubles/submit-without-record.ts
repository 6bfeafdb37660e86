import type { Random } from '../../../server/testing/faults/random.ts'
import {
  type CreateReport,
  type CreateRequest,
  call,
  type ReportedOutcome,
} from '../../../server/testing/faults/submit.ts'

/** How often an operator submits who is shown a failure. */
const MAX_ATTEMPTS = 3

/**
 * Submits a create at a proxy that keeps no record: an operator who is shown a failure tries again.
 *
 * @param origins of the servers, any of which may be down
 */
export async function submitWithoutRecord(
  { body }: CreateRequest,
  origins: () => readonly [string, ...string[]],
  draw: Random,
): Promise<CreateReport> {
  const submittedAt = performance.now()
  const report = (outcome: ReportedOutcome): CreateReport => ({
    outcome,
    wasUnknown: false,
    submittedAt,
    reportedAt: performance.now(),
  })
  let status = 0
  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
    const response = await call(`${draw.pick(origins())}/api/video/conferences`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    status = response?.status ?? 0
    const created = response?.body
    if (status === 200 && typeof created === 'object' && created !== null && 'id' in created) {
      return report({ kind: 'created', id: String(created.id) })
    }
    if (status === 422) break
  }
  return report({ kind: 'not_created', status })
}
