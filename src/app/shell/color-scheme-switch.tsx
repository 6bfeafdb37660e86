import { Monitor, Moon, Sun } from 'lucide-react'
import { type ColorScheme, colorSchemes, setColorScheme, useColorScheme } from './color-scheme.ts'

export const colorSchemeOptions: Record<ColorScheme, { label: string; Icon: typeof Sun }> = {
  system: { label: 'System appearance', Icon: Monitor },
  light: { label: 'Light appearance', Icon: Sun },
  dark: { label: 'Dark appearance', Icon: Moon },
}

/** Switches Greenroom's own colour scheme. */
export function ColorSchemeSwitch() {
  const scheme = useColorScheme()
  return (
    <fieldset className="flex rounded-md border border-line bg-surface p-0.5">
      <legend className="sr-only">Appearance of Greenroom</legend>
      {colorSchemes.map((choice) => {
        const { label, Icon } = colorSchemeOptions[choice]
        return (
          <label
            key={choice}
            title={label}
            className="relative flex size-7 cursor-pointer items-center justify-center rounded-sm text-quiet hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="color-scheme"
              value={choice}
              checked={scheme === choice}
              onChange={() => setColorScheme(choice)}
              className="absolute inset-0 appearance-none outline-none"
              aria-label={label}
            />
            <Icon aria-hidden className="pointer-events-none size-4" />
          </label>
        )
      })}
    </fieldset>
  )
}
