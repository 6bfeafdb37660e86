import * as z from 'zod/mini'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'

const MAX_RECENT = 20

const stored = storedValue('greenroom.recent-kits', matching(z.array(z.string())))

/** @returns ids of the kits that were chosen in this browser, the last one first */
export function recentKits(): readonly string[] {
  return stored.read() ?? []
}

/** A kit was chosen. */
export function rememberKit(id: string): void {
  stored.write([id, ...recentKits().filter((known) => known !== id)].slice(0, MAX_RECENT))
}
