import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { Themes } from '#room/theme/color-source.ts'
import { contrastVerdicts } from '#room/theme/contrast/contrast-verdict.ts'
import { classNames } from '#ui/class-names.ts'

/** How each of two themes reads. */
export function ContrastVerdict({ themes }: { themes: Themes }) {
  const verdicts = useMemo(() => contrastVerdicts(themes), [themes])
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      {verdicts.map(({ theme, passes, text }) => {
        const Icon = passes ? CircleCheck : TriangleAlert
        return (
          <span
            key={theme}
            className={classNames(
              'inline-flex items-center gap-1.5',
              passes ? 'text-quiet' : 'text-warning',
            )}
          >
            <Icon
              aria-hidden
              className={classNames('size-3.5 shrink-0', passes && 'text-success')}
            />
            <span>{text}</span>
          </span>
        )
      })}
    </span>
  )
}
