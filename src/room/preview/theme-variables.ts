import type { ColorRole, Theme, ThemeName } from '#contract/theme.ts'
import { colorRoles } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import { roomProperties } from './room-properties.ts'

const texts = 'top-bar bottom-bar side-panel toast prejoin prejoin-field'

/**
 * The parts that each colour's custom properties are written on. Only those of the foreground are
 * inherited, as texts are (theme-frame.css): whatever inherits one is styled anew at every step of
 * a drag, seen or not.
 */
const painted: Readonly<Record<ColorRole, string>> = {
  primary: 'checkbox continue',
  background: `${texts} cancel`,
  foreground: texts,
  success: 'meter-dot',
  negative: 'recording-dot avatar leave cancel',
}

/**
 * Keeps a theme's colours written on what a frame shows, as custom properties: what changed, where
 * it is used.
 *
 * @returns how to stop
 */
export function followColors(
  frame: HTMLElement,
  theme: ThemeName,
  { get, subscribe }: ColorSource,
): () => void {
  let written: Theme | undefined
  const write = () => {
    const next = get()[theme]
    if (next === written) return
    const properties = Object.entries(roomProperties(next))
    for (const role of colorRoles) {
      if (next[role] === written?.[role]) continue
      const own = properties.filter(([name]) => name.startsWith(`--room-${role}`))
      for (const part of painted[role].split(' '))
        for (const { style } of frame.querySelectorAll<HTMLElement>(`[data-part=${part}]`))
          for (const [name, value] of own) style.setProperty(name, value)
    }
    written = next
  }
  write()
  return subscribe(write)
}
