import { createContext, use } from 'react'
import type { ThemeName } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import { roomProperties } from './room-properties.ts'

/** Keeps a theme's colours written, as custom properties, on the elements attached to it. */
export type ThemeVariables = {
  /** For `ref`: writes the colours on an element from now on. */
  attach: (element: HTMLElement | null) => (() => void) | undefined
  /** Follows the colours; returns how to stop. */
  subscribe: () => () => void
}

/** @returns a writer of custom properties that touches only what changed, where it is used */
export function createThemeVariables(theme: ThemeName, colors: ColorSource): ThemeVariables {
  const elements = new Set<HTMLElement>()
  let current = colors.get()[theme]
  let written = roomProperties(current)

  const update = () => {
    const next = colors.get()[theme]
    if (next === current) return
    current = next
    const before: Readonly<Record<string, string>> = written
    written = roomProperties(next)
    for (const [name, value] of Object.entries(written)) {
      if (value === before[name]) continue
      for (const element of elements) element.style.setProperty(name, value)
    }
  }

  return {
    attach: (element) => {
      if (!element) return undefined
      elements.add(element)
      for (const [name, value] of Object.entries(written)) element.style.setProperty(name, value)
      return () => {
        elements.delete(element)
      }
    },
    subscribe: () => {
      update()
      return colors.subscribe(update)
    },
  }
}

const ThemeVariablesContext = createContext<ThemeVariables['attach']>(() => undefined)

/** Makes `attach` known to the scene inside. */
export const ThemeVariablesProvider = ThemeVariablesContext.Provider

/**
 * For the outermost elements of a scene that use the theme's colours, and for those that use its
 * background, which is not inherited (theme-frame.css). Not for the whole
 * scene: a custom property is inherited by everything inside, and each of a hundred tiles would be
 * styled anew at every step of a drag.
 *
 * @returns a `ref`
 */
export function useThemeVariables(): ThemeVariables['attach'] {
  return use(ThemeVariablesContext)
}
