import { CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { SelectionBar } from '#ui/selection/selection-bar.tsx'
import { useSelection } from '#ui/selection/use-selection.ts'
import { DeleteRecordings, deletedText } from '../delete-recordings.tsx'
import { FileProblemNotice } from '../file-problem-notice.tsx'
import type { ListedRecording } from '../listed-recording.ts'
import { countText } from '../recording-text.ts'
import { useRecordingFile } from '../use-recording-file.ts'
import { RecordingsTable } from './recordings-table.tsx'

type Props = {
  /** In their order; the newest knowledge of each. */
  rows: readonly ListedRecording[]
  zone: string
  head: ReactNode
  conferenceAddress?: (name: string) => string
  isNaming?: boolean
  /** In place of the table, where there is no row. */
  empty: ReactNode
  /** Changes when other rows are asked for: then the table begins anew. */
  question?: string
}

/** Recordings, and all that can be done with them. */
export function RecordingRows(props: Props) {
  const { rows, zone, head, conferenceAddress, isNaming = false, empty, question } = props
  const selection = useSelection(rows)
  const [deleting, setDeleting] = useState<readonly ListedRecording[]>()
  const [outcome, setOutcome] = useState('')
  const file = useRecordingFile({
    zone,
    onDownload: () => setOutcome('The download has begun; your browser shows how far it is.'),
  })
  const { chosen } = selection
  return (
    <>
      <div role="status">
        {outcome && (
          <p className="mb-3 flex items-center gap-2 text-quiet">
            <CircleCheck aria-hidden className="size-4 text-success" />
            <span>{outcome}</span>
          </p>
        )}
      </div>
      {file.problem && (
        <div className="mb-3">
          <FileProblemNotice problem={file.problem} onDismiss={file.dismiss} />
        </div>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <RecordingsTable
          key={question}
          rows={rows}
          zone={zone}
          head={head}
          selected={selection.ids}
          onSelect={selection.toggle}
          onSelectAll={selection.toggleAll}
          busy={file.busy}
          onOpen={(id) => void file.open(id)}
          onDownload={(recording) => {
            setOutcome('')
            void file.download(recording)
          }}
          onDelete={(recording) => setDeleting([recording])}
          conferenceAddress={conferenceAddress}
          isNaming={isNaming}
        />
      )}
      {chosen.length > 0 && (
        <SelectionBar count={chosen.length} onClear={selection.clear}>
          <Button variant="danger" onClick={() => setDeleting(chosen)}>
            <span>
              Delete…<span className="sr-only">{` ${countText(chosen.length)}`}</span>
            </span>
          </Button>
        </SelectionBar>
      )}
      {deleting && (
        <DeleteRecordings
          recordings={deleting}
          zone={zone}
          onClose={(count) => {
            setDeleting(undefined)
            setOutcome(deletedText(count))
          }}
        />
      )}
    </>
  )
}
