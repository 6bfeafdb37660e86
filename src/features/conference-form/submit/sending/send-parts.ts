import type { ComponentType, Ref } from 'react'
import type { Conference } from '#contract/conference.ts'
import { createStore } from '#lib/state/store.ts'
import type { ConferenceFormApi, formResolver } from '../../form-resolver.ts'
import type { FormValues } from '../../values/form-values.ts'
import type { CreatedFallback } from './created-fallback.tsx'

/** What the form knows of what it has sent. */
export type SendState = {
  isPending: boolean
  /** What SignalWire found wrong without naming a field of the form. */
  unnamed: readonly string[]
}

/** What the form asks of the part that sends it. */
export type SenderHandle = {
  /** Checks the form and sends it, where it passes. */
  submit: () => Promise<void>
  /** Forgets the last outcome. */
  forget: () => void
}

/** The draft that is sent: the same one with the same content is the same attempt. */
export type SentDraft = {
  readonly id: string
  readonly save: (values: FormValues) => void
}

export type SenderProps = {
  form: ConferenceFormApi
  draft: SentDraft
  /** Of the conference that is changed; null for a new one. */
  id: string | null
  /** Looks at an existing conference as it is this moment: may the change go out? */
  mayReplace: (present: Conference) => boolean
  onDone: (conference: Conference, replaced?: Conference) => void
  onState: (state: SendState) => void
  /** It can be told to submit from now on. */
  onReady: () => void
  ref: Ref<SenderHandle>
}

/** What is of no use before somebody submits. */
export type SendParts = {
  /** Checks the form. */
  resolver: typeof formResolver
  /** Sends the form, and shows how far that is and why it failed. */
  Sender: ComponentType<SenderProps>
  /** Every error, each with a link to its field. */
  ErrorSummary: ComponentType<{ unnamed: readonly string[] }>
  ErrorCount: ComponentType
}

export type CreateParts = SendParts & { CreatedFallback: typeof CreatedFallback }

/**
 * Those of the form for a new conference, which come after its first paint. They put themselves
 * here, so that it does not matter by which address they were loaded.
 */
export const createParts = createStore<CreateParts | null>(null)
