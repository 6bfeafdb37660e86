import type { Shift } from '#schedule/window/shift.ts'

export type DetailLinks = {
  list: string
  edit: string
  /** A form that starts from this conference, its window moved or not. */
  copy: (shift?: Shift) => string
}
