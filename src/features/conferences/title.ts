import type { Conference } from '#contract/conference.ts'

/**
 * @param conference any
 * @returns what people call it
 */
export function titleOf(conference: Pick<Conference, 'display_name' | 'name'>): string {
  return conference.display_name || conference.name
}
