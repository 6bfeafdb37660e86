import type { Conference } from '#contract/conference.ts'
import type { Shift } from '#schedule/window/shift.ts'

export type DetailLinks = {
  list: string
  edit: string
  /** The page of one of its sessions. */
  session: (session: string) => string
  /** A form that starts from this conference, its window moved or not. */
  copy: (shift?: Shift) => string
  /** The form of a template that the conference becomes. */
  saveAsTemplate: string
  /** The form of a brand kit that starts with the conference's colours. */
  saveAsKit: (conference: Conference) => string
}
