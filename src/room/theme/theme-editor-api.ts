import type { ComponentType, ReactNode } from 'react'
import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import type { Spotlight } from '../preview/highlight.ts'
import type { ColorSource, SomeColors } from './color-source.ts'

/** How tools reach a pair of themes that somebody else keeps, a form for instance. */
export type ThemePort = {
  /** Both themes, and word of their changes. */
  colors: ColorSource
  /** Sets colours as if they had been typed. */
  change: (colors: SomeColors) => void
  /** Puts the keyboard into a colour's field. */
  focus: (field: ColorField) => void
  /** Which colour the operator is at. */
  spotlight: Spotlight
}

/** One of the ten fields. */
export type ColorPlace = Readonly<{ theme: ThemeName; role: ColorRole; field: ColorField }>

/** What the tools put between the ten fields. */
export type ThemeSlots = {
  /** Beside the section's heading. */
  summary?: ReactNode
  /** Above the fields. */
  toolbar?: ReactNode
  /** Below the fields. */
  report?: ReactNode
  /** At the end of a field's label. */
  besideLabel?: (place: ColorPlace) => ReactNode
  /** Below a field. */
  below?: (place: ColorPlace) => ReactNode
  /** In the picker that a field opens. */
  inPicker?: (place: ColorPlace) => ReactNode
}

/** Tools for a pair of themes, around fields that the keeper of the colours renders. */
export type ThemeTools = ComponentType<{
  port: ThemePort
  children: (slots: ThemeSlots) => ReactNode
}>
