import { useMutation } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { updateConference } from '#api/changes/conference-mutations.ts'
import { readConference } from '#api/conference/conferences.ts'
import { type Conference, conferenceUpdate } from '#contract/conference.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { changedFields } from './values/changed-fields.ts'
import { valuesOf } from './values/from-conference.ts'
import { bodyOf } from './values/request-body.ts'

type Props = {
  /** What the save replaced. */
  before: Conference
  /** What was saved. */
  saved: Conference
}

class ChangedSince extends Error {
  override readonly name = 'ChangedSince'
}

/** What a save changed, and a way to undo it for as long as nobody else has saved since. */
export default function SavedNotice({ before, saved }: Props) {
  const [isUndone, setUndone] = useState(false)
  const zone = operatorZone()
  const labels = changedFields(valuesOf(before, zone), valuesOf(saved, zone)).map(
    (field) => fieldLabels[field],
  )
  const { mutateAsync: update } = useMutation(updateConference)
  const isSending = useRef(false)
  const undo = useMutation({
    mutationFn: async () => {
      const present = await readConference(saved.id)
      if (present.updated_at !== saved.updated_at) throw new ChangedSince()
      const values = valuesOf(before, zone)
      const body = conferenceUpdate.parse(bodyOf(values, { conference: before, values }))
      return update({ before: present, body })
    },
    onSuccess: () => setUndone(true),
    onSettled: () => {
      isSending.current = false
    },
    retry: false,
  })
  const start = () => {
    if (isSending.current) return
    isSending.current = true
    undo.mutate()
  }
  return (
    <div className="mb-4 space-y-3">
      <p role="status" className="flex flex-wrap items-center gap-2">
        <CircleCheck aria-hidden className="size-4 text-success" />
        <span>
          {isUndone ? 'Undone. The conference is as it was before.' : `Saved: ${labels.join(', ')}`}
        </span>
        {!isUndone && !undo.error && labels.length > 0 && (
          <>
            <span aria-hidden className="text-quiet">
              ·
            </span>
            <button
              type="button"
              onClick={start}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
            >
              {undo.isPending ? 'Undoing…' : 'Undo'}
            </button>
          </>
        )}
      </p>
      {undo.error instanceof ChangedSince ? (
        <p role="alert" className="text-danger">
          Not undone: someone else has saved changes since.
        </p>
      ) : (
        undo.error && (
          <RequestError what="The change was not undone." error={undo.error} operation="update" />
        )
      )}
    </div>
  )
}
