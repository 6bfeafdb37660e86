import * as z from 'zod/mini'
import { randomId } from '#lib/random-id.ts'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { SUBMISSIONS_KEY } from './open-submission.ts'

/** Presses of Create that are remembered, for as many drafts. */
const MAX_REMEMBERED_SUBMISSIONS = 20

const remembered = z.object({
  draftId: z.string(),
  /** The key under which the server knows the attempt. */
  key: z.string(),
  /** What was sent, as JSON. */
  body: z.string(),
  /** When, in milliseconds since 1970. */
  since: z.number(),
  /** Whether its outcome is still unknown. */
  isOpen: z.boolean(),
})

/** An attempt to create, stored with its draft in every tab that has the draft. */
export type RememberedSubmission = z.infer<typeof remembered>

/** Without storage, an attempt is followed for as long as the page is open. */
const stored = storedValue(SUBMISSIONS_KEY, matching(z.array(remembered)))

/**
 * Gives an attempt its key. The same draft with the same content keeps its key, so that one in
 * another tab, or after a crash, is the same attempt.
 *
 * @returns what is now remembered
 */
export function rememberSubmission(draftId: string, body: string): RememberedSubmission {
  const before = find(draftId)
  const key = before?.body === body ? before.key : randomId()
  const now = { draftId, key, body, since: Date.now(), isOpen: true }
  stored.write(
    [now, ...read().filter((entry) => entry.draftId !== draftId)].slice(
      0,
      MAX_REMEMBERED_SUBMISSIONS,
    ),
  )
  return now
}

/** The draft's attempt whose outcome is unknown */
export function openSubmission(draftId: string): RememberedSubmission | undefined {
  const found = find(draftId)
  return found?.isOpen ? found : undefined
}

/**
 * Records the outcome of a draft's attempt.
 *
 * @param created true keeps the key for this content: sending it again leads to the same
 *   conference; false forgets it, so that the next attempt is a new one
 */
export function closeSubmission(draftId: string, created: boolean): void {
  const found = find(draftId)
  const others = read().filter((entry) => entry.draftId !== draftId)
  stored.write(found && created ? [{ ...found, isOpen: false }, ...others] : others)
}

function find(draftId: string): RememberedSubmission | undefined {
  return read().find((entry) => entry.draftId === draftId)
}

function read(): readonly RememberedSubmission[] {
  return stored.read() ?? []
}
