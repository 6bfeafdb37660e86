import { randomId } from '#lib/random-id.ts'
import { isZone, operatorZone } from '#schedule/zone/names/zone-names.ts'
import { baselineOf, type FormTask } from '../form-task.ts'
import type { Baseline } from '../values/baseline.ts'
import { emptyForm, type FormValues, readFormValues } from '../values/form-values.ts'
import { draftStore } from './draft-storage.ts'
import { draftReader, type StoredDraft } from './stored-draft.ts'

/** What a form begins with. */
export type FormStart = {
  baseline: Baseline
  values: FormValues
  draft: FormDraft
  /** There where the values are a draft's. */
  restored: Restored | null
}

export type Restored = {
  /** In milliseconds since 1970, where it is known. */
  savedAt: number | undefined
  /** The draft's zone is none that this browser knows, so that its times could not be read. */
  hasLostTimes: boolean
}

/** The place where one form is kept until it is sent. */
export type FormDraft = {
  id: string
  save: (values: FormValues) => void
  /** From now on the form is compared with, and kept together with, another state. */
  startFrom: (baseline: Baseline) => void
  drop: () => void
}

/**
 * Finds what was typed before a reload, a crash or an accidental Back, or starts empty.
 *
 * @param task what the form is for; drafts of others are let be
 */
export function startForm(task: FormTask): FormStart {
  const key = task.call === 'create' ? 'greenroom.draft' : `greenroom.edit.${task.conference.id}`
  const toConference = task.call === 'update' ? task.parts.readConference : noConference
  const store = draftStore(key, draftReader(toConference))
  const source = task.call === 'create' ? task.source : undefined
  for (const found of store.read()) {
    if (found.source !== source) continue
    // A field that a newer version added is filled in, so that an old draft is not thrown away.
    const read = readFormValues({ ...emptyForm('UTC'), ...found.values })
    if (!read) continue
    const baseline = baselineFrom(found, task)
    const { values, hasLostTimes } = withKnownZone(read)
    const id = found.id ?? randomId()
    return {
      baseline,
      values,
      draft: formDraft(store, { id, source }, baseline),
      restored: { savedAt: found.savedAt, hasLostTimes },
    }
  }
  const baseline = baselineOf(task)
  const draft = formDraft(store, { id: randomId(), source }, baseline)
  return { baseline, values: baseline.values, draft, restored: null }
}

/** There is none in the draft of a new one. */
function noConference(): undefined {}

type Store = ReturnType<typeof draftStore<StoredDraft>>

function formDraft(
  store: Store,
  { id, source }: { id: string; source: string | undefined },
  baseline: Baseline,
): FormDraft {
  let from = baseline
  return {
    id,
    startFrom: (next) => {
      from = next
    },
    save: (values) => {
      const { conference: read } = from
      const of = read ? { conference: read, zone: from.values.time_zone } : { source }
      store.write({ id, ...of, savedAt: Date.now(), values })
    },
    // Another tab's draft of a new conference stays; of a change there is but one.
    drop: () => store.remove((found) => found.source === undefined || found.id === id),
  }
}

/** A change goes on from the conference it was made to, also where that has changed since. */
function baselineFrom(found: StoredDraft, task: FormTask): Baseline {
  if (task.call === 'create' || !found.conference) return baselineOf(task)
  const zone = found.zone !== undefined && isZone(found.zone) ? found.zone : task.zone
  return baselineOf({ call: 'update', conference: found.conference, zone })
}

function withKnownZone(values: FormValues): { values: FormValues; hasLostTimes: boolean } {
  if (isZone(values.time_zone)) return { values, hasLostTimes: false }
  const inOwnZone = { ...values, time_zone: operatorZone(), join_from: '', join_until: '' }
  return { values: inOwnZone, hasLostTimes: values.join_from !== '' || values.join_until !== '' }
}
