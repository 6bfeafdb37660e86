import { fetchLikely, fetchLinked, watchLinks } from './fetch-ahead.ts'
import { fetchNextFont } from './fetch-next-font.ts'

let isWatching = false

/** @param pointed where the mouse is while the page may still need something; none once it has all */
export function fetchNextParts(pointed?: Event): void {
  if (!isWatching) watchLinks()
  isWatching = true
  if (pointed) fetchLinked(pointed)
  else {
    fetchLikely()
    fetchNextFont()
  }
}
