import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect } from 'react'
import type { CheckedBody } from '../../form-resolver.ts'
import { unnamedErrors } from '../server-errors.ts'
import type { SubmitFailure } from '../submit-failure.ts'
import type { SenderProps } from './send-parts.ts'

type Sending = {
  isPending: boolean
  failed: SubmitFailure | null
  forget: () => void
}

/** Has the form tell it to submit, and know what came of that in the same frame. */
export function useSender(
  { form, onState, onReady, ref }: SenderProps,
  { isPending, failed, forget }: Sending,
  send: (checked: CheckedBody) => Promise<void>,
): void {
  useImperativeHandle(ref, () => ({ submit: () => form.handleSubmit(send)(), forget }))
  const failure = failed?.failure ?? null
  const tell = useEffectEvent(() => onState({ isPending, unnamed: unnamedErrors(failure) }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each change of these
  useLayoutEffect(() => tell(), [isPending, failure])
  const ready = useEffectEvent(onReady)
  useEffect(() => ready(), [])
}
