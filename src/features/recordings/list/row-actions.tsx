import { Download, ExternalLink, Trash2 } from 'lucide-react'
import { Button } from '#ui/button.tsx'
import { MoreMenu } from '#ui/more-menu.tsx'
import type { ListedRecording } from '../listed-recording.ts'
import type { FileUse } from '../use-recording-file.ts'

type Props = {
  recording: ListedRecording
  /** Which one it is, in words. */
  label: string
  /** What is under way with its file. */
  busy: FileUse | undefined
  onOpen: (id: string) => void
  onDownload: (recording: ListedRecording) => void
  onDelete: (recording: ListedRecording) => void
}

/** What can be done with a recording: all of it side by side, or the rest in a menu on a phone. */
export function RowActions({ recording, label, busy, onOpen, onDownload, onDelete }: Props) {
  const { id, status } = recording
  const hasFile = status === 'completed'
  return (
    <span className="flex items-center justify-end gap-1">
      {hasFile && (
        <>
          <Button
            className="px-2.5!"
            busy={busy === 'open'}
            aria-label={`Open ${label}, in a new tab`}
            title="Opens in a new tab"
            onClick={() => onOpen(id)}
          >
            {busy !== 'open' && <ExternalLink aria-hidden className="size-4" />}
            <span className="max-sm:hidden">Open</span>
          </Button>
          <Button
            variant="quiet"
            className="w-9 px-0! max-sm:hidden"
            busy={busy === 'download'}
            aria-label={`Download ${label}`}
            title="Download"
            onClick={() => onDownload(recording)}
          >
            {busy !== 'download' && <Download aria-hidden className="size-4" />}
          </Button>
        </>
      )}
      <Button
        variant="quiet"
        className="w-9 px-0! max-sm:hidden"
        aria-label={`Delete ${label}…`}
        title="Delete…"
        onClick={() => onDelete(recording)}
      >
        <Trash2 aria-hidden className="size-4" />
      </Button>
      <MoreMenu
        label={`More for ${label}`}
        className="sm:hidden"
        items={[
          ...(hasFile
            ? [
                {
                  label: 'Download',
                  icon: <Download aria-hidden className="size-4" />,
                  onSelect: () => onDownload(recording),
                },
              ]
            : []),
          {
            label: 'Delete…',
            icon: <Trash2 aria-hidden className="size-4" />,
            isDanger: true,
            onSelect: () => onDelete(recording),
          },
        ]}
      />
    </span>
  )
}
