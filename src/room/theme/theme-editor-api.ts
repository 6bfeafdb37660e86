import type { ComponentType, ReactNode } from 'react'
import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import type { Highlight } from '../preview/highlight.ts'
import type { ColorSource, PartialColors } from './color-source.ts'

/** How tools read and change a pair of themes that a form owns. */
export type ThemeEditorApi = {
  /** Both themes, observable. */
  colors: ColorSource
  /** Sets colours as if they had been typed. */
  change: (colors: PartialColors) => void
  /** Puts the keyboard into a colour's field. */
  focus: (field: ColorField) => void
  /** Which colour is hovered or focused. */
  highlight: Highlight
  /** Whether what is edited is a brand kit, and not a conference's own colours. */
  isBrandKit?: true
}

/** One of the ten fields. */
export type ThemeColorRef = Readonly<{ theme: ThemeName; role: ColorRole; field: ColorField }>

/** What the tools put between the ten fields. */
export type ThemeSlots = {
  /** Beside the section's heading. */
  summary?: ReactNode
  /** Above the fields. */
  toolbar?: ReactNode
  /** Below the fields. */
  report?: ReactNode
  /** At the end of a field's label. */
  besideLabel?: (place: ThemeColorRef) => ReactNode
  /** In the picker that a field opens. */
  inPicker?: (place: ThemeColorRef) => ReactNode
}

/** Tools for a pair of themes, around fields that the form renders. */
export type ThemeTools = ComponentType<{
  editor: ThemeEditorApi
  children: (slots: ThemeSlots) => ReactNode
}>
