import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { updateConference } from '#api/changes/conference-mutations.ts'
import { setConference } from '#api/conference/conference-cache.ts'
import { readConference } from '#api/conference/conferences.ts'
import { type Conference, conferenceUpdate } from '#contract/conference.ts'
import ClockChangePrompt from '#schedule/fields/clock-change-prompt.tsx'
import { displayedClock } from '#schedule/fields/field-time.ts'
import { scheduleIssues } from '#schedule/fields/schedule-issues.ts'
import { type ScheduleValue, scheduleFromWindow } from '#schedule/fields/schedule-value.ts'
import { formatZone } from '#schedule/format.ts'
import { readPasted } from '#schedule/parse-range.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'
import { proposeTime, windowLength, withStart } from '#schedule/window/window.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { DateTimeField } from '#ui/date-time/date-time-field.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { valuesOf } from './values/from-conference.ts'
import { bodyOf } from './values/request-body.ts'

type Props = {
  conference: Conference
  onSaved: (saved: Conference, replaced: Conference) => void
  onCancel: () => void
}

type TimeField = 'join_from' | 'join_until'

class WindowChanged extends Error {
  override readonly name = 'WindowChanged'
}

/**
 * The two times of a conference, changed without the whole form. Moving the start moves the end,
 * until the end is set on purpose. Whoever else changed the window meanwhile is not overwritten.
 */
export default function WindowEditor({ conference, onSaved, onCancel }: Props) {
  const client = useQueryClient()
  const now = useMinute()
  const [zone] = useState(() => zoneOfConference(conference.id) ?? operatorZone())
  const [value, setValue] = useState(() => scheduleFromWindow(conference, zone))
  const [length, setLength] = useState(() => windowLength(value))
  const [wasSubmitted, setSubmitted] = useState(false)
  const { mutateAsync: update } = useMutation(updateConference)
  const form = useRef<HTMLFormElement>(null)
  const [pasteError, setPasteError] = useState<{ field: TimeField; text: string }>()
  const isSending = useRef(false)
  // The button that opened it is gone.
  useEffect(() => form.current?.focus(), [])

  const save = useMutation({
    mutationFn: async (window: ScheduleValue) => {
      const present = await readConference(conference.id)
      setConference(client, present)
      if (
        present.join_from !== conference.join_from ||
        present.join_until !== conference.join_until
      )
        throw new WindowChanged()
      const before = valuesOf(present, zone)
      const body = conferenceUpdate.parse(
        bodyOf({ ...before, ...window }, { conference: present, values: before }),
      )
      return { saved: await update({ before: present, body }), replaced: present }
    },
    onSuccess: ({ saved, replaced }) => onSaved(saved, replaced),
    onSettled: () => {
      isSending.current = false
    },
    retry: false,
  })
  const issues = wasSubmitted ? scheduleIssues(value, now) : []
  const messageFor = (field: TimeField) =>
    pasteError?.field === field
      ? pasteError.text
      : issues.find((issue) => issue.field === field)?.message
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (isSending.current || scheduleIssues(value, now).length > 0) return
    isSending.current = true
    save.mutate(value)
  }
  const setFrom = (join_from: string) => {
    setPasteError(undefined)
    setValue(withStart(value, join_from, length))
  }
  const setWindow = (next: ScheduleValue) => {
    setPasteError(undefined)
    setValue(next)
    setLength(windowLength(next))
  }
  const setUntil = (join_until: string) => setWindow({ ...value, join_until })
  const pasteInto = (field: TimeField, text: string) => {
    const read = readPasted(text, zone)
    if ('error' in read) return setPasteError({ field, text: read.error })
    if (!('until' in read))
      return field === 'join_from' ? setFrom(read.value) : setUntil(read.value)
    setWindow({ ...value, join_from: read.from, join_until: read.until })
  }
  const today = wallText(readingAt(now, zone).wall).slice(0, 10)
  const field = (name: TimeField, label: string, change: (text: string) => void) => (
    <DateTimeField
      label={label}
      value={displayedClock(value[name])}
      onChange={change}
      onPaste={(text) => pasteInto(name, text)}
      error={messageFor(name)}
      today={today}
      proposeTime={proposeTime(value, name, now)}
    >
      <ClockChangePrompt
        value={value[name]}
        zone={zone}
        onChange={change}
        focusField={() => form.current?.focus()}
      />
    </DateTimeField>
  )
  return (
    <form
      ref={form}
      aria-label="Change times"
      tabIndex={-1}
      onSubmit={submit}
      noValidate
      className="mb-2 space-y-4 outline-none"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {field('join_from', 'Join from', setFrom)}
        {field('join_until', 'Join until', setUntil)}
      </div>
      <p className="text-quiet text-xs">{formatZone(zone, now)}</p>
      {save.error instanceof WindowChanged ? (
        <Notice
          tone="danger"
          role="alert"
          title="Nothing was saved: someone else changed the times"
        >
          <p>Cancel to see the new times, then change them if they are still wrong.</p>
        </Notice>
      ) : (
        save.error && (
          <RequestError what="The times were not saved." error={save.error} operation="update" />
        )
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={save.isPending}>
          Save times
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
