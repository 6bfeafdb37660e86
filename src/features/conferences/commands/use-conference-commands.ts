import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import type { Shift } from '#schedule/window/shift.ts'
import { nextRepeat } from '../next-repeat.ts'
import type { ConferenceCommands } from './conference-commands.ts'
import { useCopyGuestLink } from './use-copy-guest-link.tsx'

type Options = {
  to: {
    editConference: (id: string) => string
    copyOf: (id: string, shift?: Shift) => string
  }
  /** Called with a conference's id before the page is left for its form or that of its copy. */
  onLeave?: (id: string) => void
  /** Gets the outcome of a copy in a sentence. */
  report: (outcome: string) => void
  /** Asks before it is deleted. */
  remove: (conference: Conference) => void
}

/**
 * What can be done with any conference, wherever it is offered.
 *
 * @returns the commands, whether guests have a link, and a dialog to copy by hand
 */
export function useConferenceCommands({ to, onLeave, report, remove }: Options): {
  commands: ConferenceCommands
  hasLink: boolean
  dialog: ReactNode
} {
  const [, navigate] = useLocation()
  const { hasLink, copy, dialog } = useCopyGuestLink(report)
  const commands: ConferenceCommands = {
    copyLink: copy,
    edit: ({ id }) => {
      onLeave?.(id)
      navigate(to.editConference(id))
    },
    repeat: (conference) => {
      onLeave?.(conference.id)
      navigate(to.copyOf(conference.id, nextRepeat(conference, Date.now())?.shift))
    },
    remove,
  }
  return { commands, hasLink, dialog }
}
