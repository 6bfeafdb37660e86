import type { Conference } from '../conference.ts'
import { isVisible } from './text.ts'

/** What people call it; its name where that would show nothing, as nobody could click it. */
export function titleOf(conference: Pick<Conference, 'display_name' | 'name'>): string {
  const { display_name, name } = conference
  return display_name !== null && isVisible(display_name) ? display_name : name
}
