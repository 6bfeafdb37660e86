import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useInsertionEffect,
  useRef,
  useState,
} from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Conference } from '#contract/conference.ts'
import { replayEarlyPresses } from '#lib/browser/early-presses.ts'
import { takeOverAtOnce, useHydrated } from '#lib/browser/use-hydrated.ts'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { rememberConferenceZone } from '#schedule/zone/names/conference-zones.ts'
import { DraftPlace } from './draft/draft-place.tsx'
import { DraftWaiting } from './draft/draft-waiting.tsx'
import { type EarlyValue, takeEarlyValues } from './draft/early-values.ts'
import { startForm } from './draft/form-draft.ts'
import { UnsavedChangesGuard } from './draft/unsaved-changes-guard.tsx'
import { useWriteBehind } from './draft/use-write-behind.ts'
import { DetailsSection } from './fields/details/details-section.tsx'
import { RoomSection } from './fields/room-section.tsx'
import { ScheduleSection } from './fields/schedule/schedule-section.tsx'
import { ConferenceFormContext } from './fields/use-form-field.ts'
import { FormLayout } from './form-layout.tsx'
import type { CheckedBody, FormContext } from './form-resolver.ts'
import { type FormTask, formText } from './form-task.ts'
import { lateResolver } from './late-resolver.ts'
import { RequestPanel } from './review/request-panel.tsx'
import { FormActions } from './submit/form-actions.tsx'
import { comingCreateParts } from './submit/sending/load-create-parts.ts'
import { useSubmission } from './submit/use-submission.ts'
import type { Baseline } from './values/baseline.ts'
import { isChanged } from './values/changed-fields.ts'
import type { FormValues } from './values/form-values.ts'
import { valuesOf } from './values/from-conference.ts'

// Where it cannot be loaded, the form still holds the draft.
const DraftRestored = lazy(() =>
  import('./draft/draft-restored.tsx').catch(() => ({ default: (): ReactNode => null })),
)

type Props = {
  task: FormTask
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  /** Shown above the fields, within the form's context. */
  notice?: ReactNode
  /** Called with the created or saved conference, and with what a save replaced. */
  onDone: (conference: Conference, replaced?: Conference) => void
}

/** The form of a conference, new or existing, with the room as it will look beside it. */
export function ConferenceForm({ task, themeTools, notice, onDone }: Props) {
  const [start] = useState(() => startForm(task))
  const { draft } = start
  const [baseline, setBaseline] = useState(start.baseline)
  // The resolver and the draft are made once, but must know the baseline of the moment.
  const baselineNow = useRef(baseline)
  const [resolver] = useState(() =>
    lateResolver(async () => {
      const parts = task.call === 'update' ? task.parts.sending : await comingCreateParts()
      return parts?.resolver(() => baselineNow.current)
    }),
  )
  const form = useForm<FormValues, FormContext, CheckedBody>({
    defaultValues: start.values,
    resolver,
    mode: 'onTouched',
  })
  const [restored, setRestored] = useState(start.restored)
  /** A draft that what was typed before the script had come stands in front of. */
  const [waiting, setWaiting] = useState<FormValues>()
  const isHydrated = useHydrated()
  const early = useRef<readonly EarlyValue[]>([])
  // Before the fields are registered, which writes their values: a caret or a composition survives
  // only where these are what stands there already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page is taken over
  useInsertionEffect(() => {
    early.current = takeEarlyValues(!isHydrated)
    if (early.current.length === 0) return
    takeOverAtOnce()
    if (start.restored) form.reset(start.baseline.values, { keepFieldsRef: true })
    for (const [field, value] of early.current) form.setValue(field, value)
  }, [])
  const [beforeReset, setBeforeReset] = useState<FormValues>()
  /** Counts how often all was replaced: what tools remember of the colours before is void then. */
  const [resetKey, setResetKey] = useState(0)
  /** The conference as someone else has changed it since. */
  const [theirs, setTheirs] = useState<Conference>()
  const isDone = useRef(false)

  const hasChanged = () => !isDone.current && isChanged(form.getValues(), baselineNow.current)
  useWriteBehind(form, () => (hasChanged() ? draft.save(form.getValues()) : draft.drop()))

  const finish = (conference: Conference, replaced?: Conference) => {
    isDone.current = true
    draft.drop()
    rememberConferenceZone(conference.id, form.getValues('time_zone'))
    onDone(conference, replaced)
  }
  const submission = useSubmission(form, {
    task,
    draft,
    onDone: finish,
    mayReplace: (present) => {
      const ours = form.getValues()
      const asTheirs = valuesOf(present, ours.time_zone)
      const existing = { conference: present, values: asTheirs }
      if (!isChanged(ours, existing)) {
        // It is so already: somebody did the same, or an answer of ours was lost.
        finish(present)
        return false
      }
      if (!isChanged(baselineNow.current.values, existing)) return true
      setTheirs(present)
      return false
    },
  })
  const submit = () =>
    task.call === 'create' || hasChanged() ? submission.submit() : Promise.resolve()

  const fill = (values: FormValues) => {
    form.reset(values, { keepFieldsRef: true })
    setResetKey(resetKey + 1)
  }
  const startFrom = (next: Baseline) => {
    baselineNow.current = next
    draft.startFrom(next)
    setBaseline(next)
  }
  const reset = () => {
    if (hasChanged()) setBeforeReset(form.getValues())
    submission.forget()
    setRestored(null)
    fill(baseline.values)
    form.setFocus('display_name')
  }
  const undoReset = () => {
    if (beforeReset) fill(beforeReset)
    setBeforeReset(undefined)
    form.setFocus('display_name')
  }

  const takeOver = useEffectEvent(() => {
    if (early.current.length > 0) {
      if (start.restored) {
        setRestored(null)
        setWaiting(start.values)
      }
      // Again, as now there is somebody to be told.
      form.reset(form.getValues(), { keepDefaultValues: true, keepFieldsRef: true })
      const left = early.current.flatMap(([field]) =>
        document.activeElement?.getAttribute('name') === field ? [] : [field],
      )
      void form.trigger(left)
    }
    document.getElementById('early-theme')?.remove()
    void replayEarlyPresses(() => void submit())
  })
  useEffect(() => takeOver(), [])

  const { parts } = submission
  const words = formText[task.call]
  const draftWords = { title: words.restored, hint: words.resetHint }
  return (
    <FormProvider {...form}>
      <ConferenceFormContext value={form}>
        <FormLayout
          submit={submit}
          themeTools={themeTools}
          resetKey={resetKey}
          end={
            task.call === 'create' ? <RequestPanel /> : <task.parts.Changes baseline={baseline} />
          }
          actions={
            <FormActions
              call={task.call}
              baseline={baseline}
              submission={submission}
              onReset={reset}
              onUndo={beforeReset ? undoReset : null}
            />
          }
        >
          {notice}
          {isHydrated
            ? restored && (
                <Suspense fallback={<DraftPlace {...draftWords} />}>
                  <DraftRestored {...restored} {...draftWords} />
                </Suspense>
              )
            : task.call === 'create' && <DraftPlace {...draftWords} />}
          {waiting && (
            <DraftWaiting
              onRestore={() => {
                fill(waiting)
                setWaiting(undefined)
              }}
            />
          )}
          {parts && <parts.ErrorSummary unnamed={submission.unnamed} />}
          <DetailsSection fixedName={baseline.conference?.name ?? null} />
          <ScheduleSection
            ownId={baseline.conference?.id}
            isBlank={task.call === 'create' && task.source === '' && !start.restored}
          />
          <RoomSection call={task.call} />
        </FormLayout>
        <UnsavedChangesGuard hasChanged={hasChanged}>{words.unsaved}</UnsavedChangesGuard>
        {theirs && task.call === 'update' && (
          <task.parts.Conflict
            base={baseline.values}
            theirs={valuesOf(theirs, form.getValues('time_zone'))}
            ours={form.getValues()}
            changedAt={theirs.updated_at}
            onCancel={() => setTheirs(undefined)}
            onChosen={(values) => {
              const present = valuesOf(theirs, form.getValues('time_zone'))
              startFrom({ conference: theirs, values: present })
              fill(values)
              setTheirs(undefined)
              void submit()
            }}
          />
        )}
      </ConferenceFormContext>
    </FormProvider>
  )
}
