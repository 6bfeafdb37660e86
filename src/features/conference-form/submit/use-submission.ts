import {
  type ComponentProps,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Conference } from '#contract/conference.ts'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import type { FormDraft } from '../draft/form-draft.ts'
import type { ConferenceFormApi } from '../form-resolver.ts'
import type { FormTask } from '../form-task.ts'
import { hasOpenSubmission } from './open-submission.ts'
import { loadCreateParts } from './sending/load-create-parts.ts'
import type { NoSender } from './sending/no-sender.tsx'
import {
  createParts,
  type SenderHandle,
  type SenderProps,
  type SendParts,
  type SendState,
} from './sending/send-parts.ts'

/** A form being submitted, and the outcome. */
export type Submission = {
  /** Checks the form and sends it, where it passes. */
  submit: () => Promise<void>
  isPending: boolean
  /** What sends it and shows the outcome; null until it has come. */
  parts: SendParts | null
  sender: SenderProps
  /** What is said while there is no sender. */
  noSender: ComponentProps<typeof NoSender>
  /** What SignalWire found wrong without naming a field of the form. */
  unnamed: readonly string[]
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

const none = () => null

/**
 * What sends a new conference comes after the form's first paint. A press before that is carried out
 * once it has come, and only once; while an earlier press may still have made a conference, there is
 * no other.
 */
export function useSubmission(form: ConferenceFormApi, options: Options): Submission {
  const { task, draft, mayReplace, onDone } = options
  const loaded = useSyncExternalStore(createParts.subscribe, createParts.get, none)
  const parts = task.call === 'update' ? task.parts.sending : loaded
  const [state, setState] = useState<SendState>(() => ({
    isPending: task.call === 'create' && hasOpenSubmission(draft.id),
    unnamed: [],
  }))
  const [isWaiting, setWaiting] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const sender = useRef<SenderHandle>(null)
  /** A press that is to be carried out once there is a sender. */
  const isPressed = useRef(false)

  const load = () => {
    loadCreateParts().catch(() => {
      // Who has pressed nothing need not know.
      if (!isPressed.current && !state.isPending) return
      isPressed.current = false
      setWaiting(false)
      setMissing(true)
    })
  }
  const loadSoon = useEffectEvent(() => {
    if (!parts) void afterFirstPaint().then(load)
  })
  useEffect(() => loadSoon(), [])

  const submit = async () => {
    if (isPressed.current) return
    if (sender.current) return sender.current.submit()
    if (state.isPending) return
    isPressed.current = true
    setWaiting(true)
    setMissing(false)
    load()
  }
  const carryOut = () => {
    if (!isPressed.current) return
    isPressed.current = false
    void sender.current?.submit().finally(() => setWaiting(false))
  }
  return {
    submit,
    isPending: isWaiting || state.isPending,
    parts,
    sender: {
      form,
      draft,
      id: task.call === 'update' ? task.conference.id : null,
      mayReplace,
      onDone,
      onState: (next) => {
        setState(next)
        if (next.isPending) setWaiting(false)
      },
      onReady: carryOut,
      ref: sender,
    },
    noSender: { isMissing, isOpen: state.isPending },
    unnamed: state.unnamed,
    forget: () => {
      sender.current?.forget()
      setMissing(false)
    },
  }
}
