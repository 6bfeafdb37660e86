import type { ComponentType } from 'react'
import type { Conference } from '#contract/conference.ts'
import type { Reader } from '#lib/state/stored-value.ts'
import type { SendParts } from './submit/sending/send-parts.ts'
import type { Baseline } from './values/baseline.ts'
import type { FormValues } from './values/form-values.ts'
import { valuesOf } from './values/from-conference.ts'

type CreateTask = Readonly<{
  call: 'create'
  /** What the form starts as, and goes back to. */
  initial: FormValues
  /** The conference it is started from, empty for none; drafts of other sources are let be. */
  source: string
}>

type UpdateStart = Readonly<{
  call: 'update'
  /** As it is now. */
  conference: Conference
  /** Whose clocks its window is shown by at first. */
  zone: string
}>

/** What the form is for. Creating is editing a conference that is not there yet. */
export type FormTask = CreateTask | (UpdateStart & Readonly<{ parts: UpdateParts }>)

/** What only the form of an existing conference shows and does. */
export type UpdateParts = Readonly<{
  /** What Save will change. */
  Changes: ComponentType<{ baseline: Baseline }>
  sending: SendParts
  /** Of the draft of a change, which keeps the conference that it was made to. */
  readConference: Reader<Conference>
  /** Asks which value to keep where someone else has changed the conference. */
  Conflict: ComponentType<ConflictProps>
}>

export type ConflictProps = {
  base: FormValues
  theirs: FormValues
  ours: FormValues
  /** When the other change was made, as SignalWire says. */
  changedAt: string
  onCancel: () => void
  /** Called with what the form is to hold then. */
  onChosen: (values: FormValues) => void
}

/** What differs between the two, in words. */
export const formText = {
  create: {
    submit: 'Create conference',
    submitting: 'Creating conference…',
    reset: 'Start over',
    wasReset: 'Form emptied.',
    unsaved: 'Nothing has been created yet.',
    restored: 'Your draft is back',
    resetHint: 'Start over empties it.',
  },
  update: {
    submit: 'Save changes',
    submitting: 'Saving changes…',
    reset: 'Discard changes',
    wasReset: 'Changes discarded.',
    unsaved: 'Your changes are not saved.',
    restored: 'Your changes are back',
    resetHint: 'Not saved yet. Discard changes drops them.',
  },
} as const satisfies Record<FormTask['call'], Record<string, string>>

/** @returns what a form without a draft starts from */
export function baselineOf(task: CreateTask | UpdateStart): Baseline {
  return task.call === 'create'
    ? { conference: null, values: task.initial }
    : { conference: task.conference, values: valuesOf(task.conference, task.zone) }
}
