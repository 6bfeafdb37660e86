import { useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Conference, ConferenceUpdate } from '#contract/conference.ts'
import type { ThemeTools } from '#room/theme-port.ts'
import { rememberConferenceZone } from '#schedule/conference-zones.ts'
import { Notice } from '#ui/notice.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FormFrame } from '../form-frame.tsx'
import type { FormContext } from '../form-resolver.ts'
import { LeaveGuard } from '../leave-guard.tsx'
import { sortRefusal } from '../refusal.ts'
import { RoomSection } from '../room-section.tsx'
import { ScheduleSection } from '../schedule-section.tsx'
import { useSettledValues } from '../use-settled-values.ts'
import { useWriteBehind } from '../use-write-behind.ts'
import { changedFields } from './changed-fields.ts'
import { ChangesSection } from './changes-section.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { EditActions } from './edit-actions.tsx'
import { EditDetailsSection } from './edit-details-section.tsx'
import { dropEditDraft, readEditDraft, saveEditDraft } from './edit-draft.ts'
import { editResolver } from './edit-resolver.ts'
import { type Baseline, type EditValues, editValuesOf } from './edit-values.ts'
import { merged } from './merge.ts'
import { UpdateSwitches } from './update-switches.tsx'
import { useSave } from './use-save.ts'

type Props = {
  /** As it is now. */
  conference: Conference
  /** Whose clocks its window is shown by at first. */
  zone: string
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  onSaved: (saved: Conference) => void
}

/** The form of an existing conference: what is changed, and nothing else, becomes different. */
export function EditForm({ conference, zone, themeTools, onSaved }: Props) {
  const { id } = conference
  const [restored] = useState(() => readEditDraft(id))
  const [baseline, setBaseline] = useState<Baseline>(
    () => restored?.baseline ?? { conference, values: editValuesOf(conference, zone) },
  )
  // The resolver is made once, but must know the baseline of the moment.
  const started = useRef(baseline)
  const [resolver] = useState(() => editResolver(() => started.current))
  const form = useForm<EditValues, FormContext, ConferenceUpdate>({
    defaultValues: restored?.values ?? baseline.values,
    resolver,
    mode: 'onTouched',
  })
  const values = useSettledValues(form)
  const changed = changedFields(baseline.values, values)
  const [theirs, setTheirs] = useState<Conference>()
  const done = useRef(false)

  const [fills, setFills] = useState(0)
  const fill = (next: EditValues) => {
    form.reset(next, { keepFieldsRef: true })
    setFills(fills + 1)
  }
  const startFrom = (next: Baseline) => {
    started.current = next
    setBaseline(next)
  }
  useWriteBehind(form, () => {
    const present = form.getValues()
    if (done.current || changedFields(started.current.values, present).length === 0)
      dropEditDraft(id)
    else saveEditDraft({ baseline: started.current, values: present })
  })

  const finish = (saved: Conference) => {
    done.current = true
    dropEditDraft(id)
    rememberConferenceZone(id, form.getValues('time_zone'))
    onSaved(saved)
  }
  const { save, isPending, failed } = useSave({
    mayReplace: (present) => {
      const base = started.current
      const ours = form.getValues()
      const asTheirs = editValuesOf(present, ours.time_zone)
      if (changedFields(asTheirs, ours).length === 0) {
        // It is so already: somebody did the same, or an answer of ours was lost.
        finish(present)
        return false
      }
      if (changedFields(base.values, asTheirs).length === 0) return true
      setTheirs(present)
      return false
    },
    onSaved: finish,
    onRefused: (failure) => {
      const { fields } = sortRefusal(failure.errors)
      for (const { field, message } of fields) form.setError(field, { type: 'server', message })
      const [first] = fields
      if (first && first.field !== 'name') form.setFocus(first.field)
    },
  })
  const submit = () => {
    if (changedFields(started.current.values, form.getValues()).length === 0)
      return Promise.resolve()
    return form.handleSubmit((body) => save(id, body))()
  }

  return (
    <FormProvider {...form}>
      <FormFrame
        submit={submit}
        themeTools={themeTools}
        fills={fills}
        end={<ChangesSection before={baseline.values} after={values} changed={changed} />}
        actions={
          <EditActions
            changes={changed.length}
            isPending={isPending}
            failed={failed}
            onDiscard={() => {
              fill(baseline.values)
              form.setFocus('display_name')
            }}
          />
        }
      >
        {restored && (
          <Notice tone="plain" role="status" title="Your changes are back">
            As you left them, not saved yet. Discard changes drops them.
          </Notice>
        )}
        <ErrorSummary
          unnamed={
            failed?.failure.kind === 'refused' ? sortRefusal(failed.failure.errors).unnamed : []
          }
        />
        <EditDetailsSection name={conference.name} />
        <ScheduleSection />
        <RoomSection>
          <UpdateSwitches />
        </RoomSection>
      </FormFrame>
      <LeaveGuard
        hasChanged={() =>
          !done.current && changedFields(started.current.values, form.getValues()).length > 0
        }
      >
        Your changes are not saved.
      </LeaveGuard>
      {theirs && (
        <ConflictDialog
          base={baseline.values}
          theirs={editValuesOf(theirs, values.time_zone)}
          ours={form.getValues()}
          changedAt={theirs.updated_at}
          onCancel={() => setTheirs(undefined)}
          onChosen={(choices) => {
            const present = editValuesOf(theirs, values.time_zone)
            startFrom({ conference: theirs, values: present })
            fill(merged(present, form.getValues(), choices))
            setTheirs(undefined)
            void submit()
          }}
        />
      )}
    </FormProvider>
  )
}
