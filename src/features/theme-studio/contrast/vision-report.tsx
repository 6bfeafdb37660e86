import { memo } from 'react'
import type { Similarity } from '#color/vision.ts'
import { visionVerdicts } from '#color/vision.ts'
import { visions } from '#color/visions.ts'
import { themeLabels, themeNames } from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'

const words: Record<Similarity, string> = {
  same: 'look alike',
  close: 'hard to tell apart',
  distinct: 'told apart',
}

/** Success against negative in numbers, since nobody can judge a simulation of their own eyes. */
export const VisionReport = memo(({ themes }: { themes: Themes }) => {
  const verdicts = { light: visionVerdicts(themes.light), dark: visionVerdicts(themes.dark) }
  return (
    <section aria-labelledby="vision-report">
      <h4 id="vision-report" className="font-medium">
        Success against negative
      </h4>
      <p className="mt-0.5 text-quiet text-xs">
        How different they look with each kind of colour vision. 10 or more: easy to tell apart.
      </p>
      <table className="mt-2 w-full text-xs">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="sr-only">
              Colour vision
            </th>
            {themeNames.map((theme) => (
              <th key={theme} scope="col" className="pb-1 text-start font-normal">
                {themeLabels[theme]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visions.map((vision, index) => (
            <tr key={vision}>
              <th scope="row" className="py-0.5 pe-3 text-start font-normal capitalize">
                {vision}
              </th>
              {themeNames.map((theme) => {
                const verdict = verdicts[theme][index]
                return (
                  verdict && (
                    <td key={theme} className="py-0.5 pe-2 tabular-nums">
                      <span>{Math.round(verdict.difference)}</span>{' '}
                      <span
                        className={
                          verdict.similarity === 'distinct' ? 'text-quiet' : 'text-warning'
                        }
                      >
                        {words[verdict.similarity]}
                      </span>
                    </td>
                  )
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
})
