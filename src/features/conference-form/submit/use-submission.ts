import type { Conference } from '#contract/conference.ts'
import type { FormDraft } from '../draft/form-draft.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import type { FormTask } from '../form-task.ts'
import type { PendingCreate } from './pending-create.ts'
import type { SubmitFailure } from './submit-failure.ts'
import { useCreate } from './use-create.ts'

/** A form being submitted, and the outcome. */
export type Submission = {
  /** Checks the form and sends it, where it passes. */
  submit: () => Promise<void>
  isPending: boolean
  failed: SubmitFailure | null
  /** A create whose outcome is not known yet. */
  progress: PendingCreate | null
  /** Forgets the last outcome. */
  forget: () => void
}

type Options = {
  task: FormTask
  draft: FormDraft
  /** Looks at an existing conference as it is this moment: may the change go out? */
  mayReplace: (present: Conference) => boolean
  onDone: (conference: Conference, replaced?: Conference) => void
}

export function useSubmission(form: ConferenceFormApi, options: Options): Submission {
  const { task, draft, mayReplace, onDone } = options
  const create = useCreate(form, draft, onDone)
  const useSave = task.call === 'update' ? task.parts.useSave : useNoSave
  const save = useSave(form, { mayReplace, onSaved: onDone })
  const send = form.handleSubmit(async (checked) => {
    if (checked.call === 'create') await create.send(checked.body)
    else if (task.call === 'update') await save.send(task.conference.id, checked.body)
  })
  const { isPending, failed, progress, forget } = task.call === 'create' ? create : save
  return { submit: () => send(), isPending, failed, progress, forget }
}

/** What a form that creates has instead. */
function useNoSave() {
  return { send: nothing, isPending: false, failed: null, progress: null, forget: () => undefined }
}

async function nothing(): Promise<void> {}
