import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteRecording, isUnfinished, removeRecordings } from '#api/rooms/recordings.ts'
import { formatInstant } from '#schedule/format.ts'
import { DeletionDialog } from '#ui/deletion/deletion-dialog.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { totalsOf } from './list/select-recordings.ts'
import { type ListedRecording, recordedAt, titleOfRecording } from './listed-recording.ts'
import { countText, lengthText, sizeText } from './recording-text.ts'

type Props = {
  recordings: readonly ListedRecording[]
  zone: string
  /** Called with how many were deleted. */
  onClose: (count: number) => void
}

/** Asks before recordings are deleted, says what is lost, and tells what became of each. */
export function DeleteRecordings({ recordings, zone, onClose }: Props) {
  const client = useQueryClient()
  const [asked] = useState(recordings)
  const { seconds, bytes } = totalsOf(asked)
  const unfinished = asked.filter(isUnfinished).length
  const isOne = asked.length === 1
  return (
    <DeletionDialog
      plural="recordings"
      items={asked.map((recording) => ({
        id: recording.id,
        title: titleOfRecording(recording),
        detail: [
          whenText(recording, zone),
          lengthText(recording.duration),
          sizeText(recording.size_in_bytes),
        ].join(' · '),
      }))}
      remove={async (id, key) => {
        const outcome = await deleteRecording(key, id)
        removeRecordings(client, [id])
        return outcome
      }}
      onClose={(gone) => onClose(gone.length)}
    >
      <div className="space-y-3">
        <p>
          {isOne
            ? `This deletes the recording and its file for ever: ${lengthText(seconds)}, ${sizeText(bytes)}.`
            : `This deletes ${countText(asked.length)} and their files for ever: ${lengthText(seconds)}, ${sizeText(bytes)}.`}
        </p>
        <p>
          Nobody can bring them back. What was charged for recording stays charged. Files that were
          downloaded are not touched.
        </p>
        {unfinished > 0 && (
          <Notice
            tone="warning"
            role="alert"
            title={isOne ? 'It is not finished yet' : `${unfinished} of them are not finished yet`}
          >
            <p>What is being recorded or processed would be lost too.</p>
          </Notice>
        )}
      </div>
    </DeletionDialog>
  )
}

function whenText(recording: ListedRecording, zone: string): string {
  const at = recordedAt(recording)
  return formatInstant(at - (at % 60_000), zone)
}

/** @returns a sentence; empty where none was deleted */
export function deletedText(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'The recording was deleted.' : `${countText(count)} were deleted.`
}
