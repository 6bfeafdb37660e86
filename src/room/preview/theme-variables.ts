import { createContext, use } from 'react'
import type { ThemeName } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import { roomProperties } from './room-properties.ts'

/** Writes a theme's colours on the elements that it was given, and again when they change. */
export type Painter = {
  /** For `ref`: takes an element on, paints it, and gives back how to let go of it. */
  take: (element: HTMLElement | null) => (() => void) | undefined
  /** Starts to follow the colours; gives back how to stop. */
  follow: () => () => void
}

/**
 * @param theme which of the source's themes
 * @param colors where they come from
 * @returns a painter that writes only what changed, and only where something is painted with it
 */
export function createPainter(theme: ThemeName, colors: ColorSource): Painter {
  const elements = new Set<HTMLElement>()
  let given = colors.get()[theme]
  let painted = roomProperties(given)

  const catchUp = () => {
    const next = colors.get()[theme]
    if (next === given) return
    given = next
    const before: Readonly<Record<string, string>> = painted
    painted = roomProperties(next)
    for (const [name, value] of Object.entries(painted)) {
      if (value === before[name]) continue
      for (const element of elements) element.style.setProperty(name, value)
    }
  }

  return {
    take: (element) => {
      if (!element) return undefined
      elements.add(element)
      for (const [name, value] of Object.entries(painted)) element.style.setProperty(name, value)
      return () => {
        elements.delete(element)
      }
    },
    follow: () => {
      catchUp()
      return colors.subscribe(catchUp)
    },
  }
}

const PainterContext = createContext<Painter['take']>(() => undefined)

/** Makes a painter's `take` known to the scene inside. */
export const PainterProvider = PainterContext.Provider

/**
 * For the outermost elements of a scene that are painted with the theme's colours, and for those
 * that are painted with its background, which is not inherited (theme-frame.css). Not for the whole
 * scene: a custom property is inherited by everything inside, and each of a hundred tiles would be
 * styled anew at every step of a drag.
 *
 * @returns a `ref`
 */
export function usePainted(): Painter['take'] {
  return use(PainterContext)
}
