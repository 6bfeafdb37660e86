import type { RefObject } from 'react'

/** What was done in the field while its list was on its way; null while it does not have the focus. */
export type EarlyUse = {
  /** What was typed, if anything. */
  readonly query: string | undefined
  /** Whether the list was asked for. */
  readonly isOpen: boolean
} | null

export type ZoneFieldProps = {
  /** IANA name. */
  readonly value: string
  /** Milliseconds since 1970: offsets are shown as they are at this instant. */
  readonly at: number
  readonly onChange: (zone: string) => void
  readonly onBlur: () => void
  readonly error: string | undefined
  readonly focusRef: (focus: (() => void) | null) => void
}

/** What the field's inside gets. */
export type ZoneInputProps = Pick<ZoneFieldProps, 'value' | 'at' | 'onChange' | 'onBlur'> & {
  readonly id: string
  readonly describedBy: string | undefined
  readonly isInvalid: boolean
  readonly earlyUse: RefObject<EarlyUse>
}
