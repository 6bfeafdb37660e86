import type { Conference } from '#contract/conference.ts'
import { LayoutThumbnail } from '#room/layouts/layout-thumbnail.tsx'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { classNames } from '#ui/class-names.ts'

/** A room at a glance: its layout in its own colours, the light theme above the dark one. */
export function RoomThumbnail({ conference }: { conference: Conference }) {
  const { light, dark } = themesOfFields(conference)
  return (
    <span
      aria-hidden
      data-theme="both"
      className="relative block h-8 w-13 shrink-0 overflow-hidden rounded-sm border border-line"
    >
      {[light, dark].map((theme, index) => (
        <span
          key={index === 0 ? 'light' : 'dark'}
          className={classNames(
            'absolute inset-0 flex items-center justify-center',
            index === 1 && '[clip-path:polygon(100%_0,100%_100%,0_100%)]',
          )}
          style={{ backgroundColor: theme.background, color: theme.primary }}
        >
          <LayoutThumbnail layout={conference.layout} className="h-5.5 w-10" />
        </span>
      ))}
    </span>
  )
}
