import { type Shift, shiftText } from '#schedule/window/shift.ts'
import { paths } from './paths.ts'

/** Where pages of a conference lead. Apart from the other addresses, so that the form need not load how far windows move. */
export const conferenceLinks = {
  ...paths,
  editConference: (id: string) => `${paths.conference(id)}/edit`,
  /** A form that starts from an existing conference, its window moved where that is asked for. */
  copyOf: (id: string, shift?: Shift) =>
    `${paths.newConference}?from=${encodeURIComponent(id)}${shift ? `&move=${shiftText(shift)}` : ''}`,
} as const
