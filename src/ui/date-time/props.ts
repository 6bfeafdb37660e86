import type { ReactNode } from 'react'

export type DateTimeFieldProps = {
  readonly label: string
  /** Of the browser's own field, by which what was typed early is found. */
  readonly name?: string | undefined
  /** `2026-12-01T09:30`, with `_` for digits not typed yet; empty for none. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** The field as a whole has been left. */
  readonly onBlur?: () => void
  /** Called with pasted text, which the owner of the value parses. */
  readonly onPaste: (text: string) => void
  readonly error?: string | undefined
  /** Ids of texts that explain the field. */
  readonly describedBy?: string | undefined
  /** `2026-12-01`, the day to mark in the calendar. */
  readonly today: string
  /** The time to fill in, `09:00`, when a day is picked before a time was given. */
  readonly proposeTime: (day: string) => string
  /** Takes a function that moves the focus to the field, and null when the field goes. */
  readonly focusRef?: ((focus: (() => void) | null) => void) | undefined
  readonly children?: ReactNode
}

/** What the field's inside gets; the shell around it has the label and the error. */
export type DateTimeInputProps = Omit<DateTimeFieldProps, 'error' | 'focusRef' | 'children'> & {
  /** Marks what belongs to the field though it is elsewhere in the document. */
  readonly fieldId: string
  readonly labelId: string
  readonly isInvalid: boolean
  readonly describedBy: string | undefined
  /** No time is asked for: of the value, the day alone counts. */
  readonly isDay?: boolean
  /** The label, where it is inside the frame. */
  readonly lead?: ReactNode
  /** Colours of the frame; those of a field in a form otherwise. */
  readonly colors?: string
}
