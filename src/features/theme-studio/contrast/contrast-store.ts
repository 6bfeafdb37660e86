import type { ThemeName } from '#contract/theme.ts'
import { themeNames } from '#contract/theme.ts'
import type { ColorSource, Themes } from '#room/theme/color-source.ts'
import type { Finding } from '#room/theme/contrast-report.ts'
import { contrastReport } from '#room/theme/contrast-report.ts'

/** Both themes' reports. */
export type Reports = Readonly<Record<ThemeName, readonly Finding[]>>

/**
 * The shortest time between two words of a change, in milliseconds. Figures that change faster can
 * no longer be read, and the frames between belong to the preview.
 */
const pace = 100

/** Themes and what is to be said of them. */
export type Judged = { readonly themes: Themes; readonly reports: Reports }

/** The contrast reports of colours that change; told ten times a second at most. */
export type ContrastWatch = {
  get(): Judged
  subscribe(listener: () => void): () => void
}

const watches = new WeakMap<ColorSource, ContrastWatch>()

/**
 * @param colors to judge
 * @returns their reports, the same watch for everybody who asks; a theme that did not change keeps
 *   the very same report
 */
export function contrastOf(colors: ColorSource): ContrastWatch {
  const known = watches.get(colors)
  if (known) return known
  const made = watchContrast(colors)
  watches.set(colors, made)
  return made
}

function watchContrast(colors: ColorSource): ContrastWatch {
  let judged = judge(colors.get())
  const get = () => {
    const themes = colors.get()
    if (themes === judged.themes) return judged
    const changed = themeNames.filter((theme) => themes[theme] !== judged.themes[theme])
    const news = changed.map((theme) => [theme, contrastReport(themes[theme])])
    judged = { themes, reports: { ...judged.reports, ...Object.fromEntries(news) } }
    return judged
  }
  return {
    get,
    subscribe: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const tell = () => {
        timer = undefined
        listener()
      }
      const unsubscribe = colors.subscribe(() => {
        timer ??= setTimeout(tell, pace)
      })
      return () => {
        clearTimeout(timer)
        unsubscribe()
      }
    },
  }
}

function judge(themes: Themes): Judged {
  const { light, dark } = themes
  return { themes, reports: { light: contrastReport(light), dark: contrastReport(dark) } }
}
