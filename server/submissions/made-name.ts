import { randomBytes } from 'node:crypto'
import { withoutJoinTokens } from './strike-secrets.ts'

/** Leaves room for what makes it unique within the 100 characters of a name. */
const longestStem = 60

/**
 * Makes a name that nobody else has: SignalWire has no other handle by which a conference can be
 * found again whose answer was lost.
 *
 * @param displayName what people call it; the name is to remind of it
 * @returns such as `quarterly-review-9f86d081884c`
 */
export function makeName(displayName: string): string {
  const stem = withoutJoinTokens(displayName)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replaceAll(/^-+|-+$/g, '')
  return `${stem || 'conference'}-${randomBytes(6).toString('hex')}`
}
