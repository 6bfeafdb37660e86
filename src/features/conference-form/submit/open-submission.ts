import { parseJson } from '#lib/format/parse-json.ts'
import { tryStorage } from '#lib/state/stored-value.ts'

/** Where presses of Create are remembered. */
export const SUBMISSIONS_KEY = 'greenroom.submissions'

/**
 * Asked before what follows such an attempt has come, so that nothing else is sent meanwhile. It
 * reads no more than it needs: where the rest is not as it should be, there is nothing to follow.
 *
 * @returns whether the draft has an attempt whose outcome is unknown
 */
export function hasOpenSubmission(draftId: string): boolean {
  const text = tryStorage('local', (storage) => storage.getItem(SUBMISSIONS_KEY))
  const remembered = text ? parseJson(text) : []
  return Array.isArray(remembered) && remembered.some((entry) => isOpen(entry, draftId))
}

function isOpen(entry: unknown, draftId: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  return 'draftId' in entry && entry.draftId === draftId && 'isOpen' in entry && !!entry.isOpen
}
