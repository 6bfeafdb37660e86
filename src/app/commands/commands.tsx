import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Conference } from '#contract/conference.ts'
import { useConferenceCommands } from '#features/conferences/commands/use-conference-commands.ts'
import { DeleteDialog } from '#features/conferences/delete/delete-dialog.tsx'
import { deletedMessage } from '#features/conferences/delete/deleted-message.ts'
import { conferenceLinks } from '../conference-links.ts'
import { paths } from '../paths.ts'
import { CommandPalette } from './command-palette.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** What is open; null for nothing. */
export type CommandsView = 'commands' | 'templates' | 'shortcuts' | null

export type CommandsProps = { view: CommandsView; onView: (view: CommandsView) => void }

const OUTCOME_SHOWN_MS = 6000

/** The command palette, the shortcuts, and what their commands ask and tell. */
export default function Commands({ view, onView }: CommandsProps) {
  const [location, navigate] = useLocation()
  const [outcome, setOutcome] = useState('')
  const [deleting, setDeleting] = useState<Conference>()
  const { commands, hasLink, dialog } = useConferenceCommands({
    to: conferenceLinks,
    report: setOutcome,
    remove: setDeleting,
  })
  useEffect(() => {
    if (outcome === '') return
    const timer = setTimeout(() => setOutcome(''), OUTCOME_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const close = () => onView(null)
  return (
    <>
      {(view === 'commands' || view === 'templates') && (
        <CommandPalette
          start={view === 'templates' ? 'templates' : 'all'}
          commands={commands}
          hasLink={hasLink}
          onShortcuts={() => onView('shortcuts')}
          onClose={close}
        />
      )}
      {view === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {dialog}
      {deleting && (
        <DeleteDialog
          conferences={[deleting]}
          onClose={([name]) => {
            setDeleting(undefined)
            if (name === undefined) return
            if (location.startsWith(paths.conference(deleting.id)))
              navigate(paths.conferences, { state: { gone: [name] } })
            else setOutcome(deletedMessage([name]))
          }}
        />
      )}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-30 flex justify-center"
      >
        {outcome !== '' && (
          <p className="rounded-lg border border-line bg-raised px-4 py-2.5 shadow-raised">
            {outcome}
          </p>
        )}
      </div>
    </>
  )
}
