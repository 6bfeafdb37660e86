import { useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Conference, ConferenceCreate } from '#contract/conference.ts'
import { randomId } from '#lib/random-id.ts'
import type { ThemeTools } from '#room/theme-port.ts'
import { rememberConferenceZone } from '#schedule/conference-zones.ts'
import { Time } from '#schedule/time.tsx'
import { Notice } from '#ui/notice.tsx'
import { DetailsSection } from './details-section.tsx'
import { readDraft } from './draft.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormActions } from './form-actions.tsx'
import { FormFrame } from './form-frame.tsx'
import { type FormContext, formResolver } from './form-resolver.ts'
import type { FormValues } from './form-values.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { sortRefusal } from './refusal.ts'
import { RequestPanel } from './request-panel.tsx'
import { RoomSection } from './room-section.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import { useCreate } from './use-create.ts'
import { sameValues, useDraft } from './use-draft.ts'

type Props = {
  /** What the form starts as, and goes back to. */
  initial: FormValues
  /** The conference it is started from, empty for none; drafts of other sources are let be. */
  source: string
  /** The account's host; null in the sandbox. */
  space: string | null
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  onCreated: (created: Conference) => void
}

/** The form of the create call, with the room as it will look beside it. */
export function ConferenceForm({ initial, source, space, themeTools, onCreated }: Props) {
  const [draft] = useState(() => {
    const found = readDraft(source)
    return { id: found?.id ?? randomId(), source, initial, found }
  })
  const [restoredAt, setRestoredAt] = useState(draft.found?.savedAt)
  const [emptied, setEmptied] = useState<FormValues>()
  /** Counts how often all was replaced: what tools remember of the colours before is void then. */
  const [fills, setFills] = useState(0)
  const form = useForm<FormValues, FormContext, ConferenceCreate>({
    defaultValues: draft.found?.values ?? initial,
    resolver: formResolver,
    mode: 'onTouched',
  })
  const forgetDraft = useDraft(form, draft)
  const created = useRef(false)
  const { send, isPending, failure, progress, forget } = useCreate(form, draft, (conference) => {
    created.current = true
    forgetDraft()
    rememberConferenceZone(conference.id, form.getValues('time_zone'))
    onCreated(conference)
  })

  const submit = () => form.handleSubmit(send)()
  const fill = (values: FormValues) => {
    form.reset(values, { keepFieldsRef: true })
    setFills(fills + 1)
  }
  const startOver = () => {
    const values = form.getValues()
    if (!sameValues(values, initial)) setEmptied(values)
    forget()
    setRestoredAt(undefined)
    fill(initial)
    form.setFocus('display_name')
  }
  const undo = () => {
    if (emptied) fill(emptied)
    setEmptied(undefined)
    form.setFocus('display_name')
  }
  return (
    <FormProvider {...form}>
      <FormFrame
        submit={submit}
        themeTools={themeTools}
        fills={fills}
        end={<RequestPanel space={space} />}
        actions={
          <FormActions
            isPending={isPending}
            failure={failure}
            progress={progress}
            onStartOver={startOver}
            onUndo={emptied ? undo : null}
          />
        }
      >
        {restoredAt !== undefined && (
          <Restored savedAt={restoredAt} hasLostTimes={draft.found?.hasLostTimes ?? false} />
        )}
        <ErrorSummary
          unnamed={failure?.kind === 'refused' ? sortRefusal(failure.errors).unnamed : []}
        />
        <DetailsSection />
        <ScheduleSection />
        <RoomSection />
      </FormFrame>
      <LeaveGuard hasChanged={() => !created.current && !sameValues(form.getValues(), initial)}>
        Nothing has been created yet.
      </LeaveGuard>
    </FormProvider>
  )
}

function Restored({ savedAt, hasLostTimes }: { savedAt: number; hasLostTimes: boolean }) {
  return (
    <Notice tone="plain" role="status" title="Your draft is back">
      <p>
        As you left it on <Time value={new Date(savedAt).toISOString()} />. Start over empties it.
      </p>
      {hasLostTimes && (
        <p>Its time zone is not one this browser knows: set Join from and Join until again.</p>
      )}
    </Notice>
  )
}
