import { colorRoles, themeNames } from '#contract/theme.ts'
import { classNames } from '#ui/class-names.ts'
import type { Themes } from '../color-source.ts'

type Props = { themes: Themes; size?: 'small' | 'medium' }

/** Ten colours in two rows, the light theme's above the dark one's. Says nothing to screen readers. */
export function PairSwatches({ themes, size = 'medium' }: Props) {
  return (
    <span
      aria-hidden
      className="inline-grid shrink-0 grid-cols-5 overflow-hidden rounded-md border border-strong"
    >
      {themeNames.flatMap((theme) =>
        colorRoles.map((role) => (
          <span
            key={`${theme} ${role}`}
            className={classNames(
              'forced-color-adjust-none',
              size === 'small' ? 'h-3 w-4' : 'h-4.5 w-6',
            )}
            style={{ backgroundColor: themes[theme][role] }}
          />
        )),
      )}
    </span>
  )
}
