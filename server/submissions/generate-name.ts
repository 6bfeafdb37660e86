import { randomBytes } from 'node:crypto'
import { foldText } from '#contract/text/fold-text.ts'
import { slug } from '#contract/text/slug.ts'
import { redactText } from './ledger/redact-secrets.ts'

/** Leaves room for what makes it unique within the 100 characters of a name. */
const MAX_STEM_CHARS = 60

/**
 * Makes a unique name: SignalWire has no other handle by which a conference can be found again
 * whose response was lost.
 *
 * @param displayName what people call it; the name is to remind of it
 * @returns such as `quarterly-review-9f86d081884c`
 */
export function generateName(displayName: string): string {
  // Folded first: a soft hyphen would hide a token that the name then holds in full.
  const stem = slug(redactText(foldText(displayName)), MAX_STEM_CHARS)
  return `${stem || 'conference'}-${randomBytes(6).toString('hex')}`
}
