import { createContext, type ReactNode } from 'react'
import type { FieldName } from '#contract/conference-fields.ts'

/**
 * What becomes of a field or a section of the form: it stays as it is, something else is shown in
 * its place, or nothing (null). A page that locks or hides fields gives another.
 */
export type Frame = (place: FieldName | string, shown: ReactNode) => ReactNode

export const FieldFrame = createContext<Frame>((_, shown) => shown)
