import { themeNames } from '#contract/theme.ts'
import { presets } from '#room/theme/derived/presets.ts'
import type { Studio } from '../studio.ts'
import { ThemeChip } from './theme-chip.tsx'

/** The presets as small drawings of both themes. */
export function PresetStart({ studio }: { studio: Studio }) {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
      {presets.map(({ name, about, themes }) => (
        <li key={name}>
          <button
            type="button"
            title={about}
            onClick={() => studio.apply(`${name} applied`, themes)}
            className="w-full rounded-md border border-line p-1.5 text-start hover:border-strong hover:bg-hover"
          >
            <span aria-hidden className="grid grid-cols-2 gap-px overflow-hidden rounded-sm">
              {themeNames.map((theme) => (
                <ThemeChip key={theme} theme={themes[theme]} />
              ))}
            </span>
            <span className="mt-1.5 block px-0.5 font-medium text-xs">{name}</span>
            <span className="sr-only">{`, ${about}`}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
