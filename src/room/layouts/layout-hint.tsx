import { type Layout, type Size, sizeLimits } from '#contract/conference-fields.ts'
import { layoutInfo, unreachableTiles, visibleAtOnce } from './layout-info.ts'

/** What a layout does, and, where it matters, that it has too few places or too many. */
export function LayoutHint({ layout, size }: { layout: Layout; size: Size }) {
  const seen = visibleAtOnce(layout, size)
  const limit = sizeLimits[size]
  const empty = unreachableTiles(layout, size)
  return (
    <>
      <span>{layoutInfo[layout].summary}</span>
      <span>{seen < limit && ` Of up to ${limit} people, ${seen} are seen at once.`}</span>
      <span>
        {empty > 0 && ` This size lets in ${limit}, so at least ${empty} places stay black.`}
      </span>
    </>
  )
}
