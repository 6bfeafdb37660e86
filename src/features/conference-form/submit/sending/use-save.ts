import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { updateConference } from '#api/changes/conference-mutations.ts'
import { setConference } from '#api/conference/conference-cache.ts'
import { readConference } from '#api/conference/conferences.ts'
import { RequestFailed } from '#api/failure.ts'
import type { Conference, ConferenceUpdate } from '#contract/conference.ts'
import type { ConferenceFormApi } from '../../form-resolver.ts'
import { showServerErrors } from '../server-errors.ts'
import type { SubmitFailure } from '../submit-failure.ts'

type Options = {
  /** Looks at the conference as it is this moment: may the change go out? */
  mayReplace: (present: Conference) => boolean
  onSaved: (saved: Conference, replaced: Conference) => void
}

/**
 * Sends a change, after reading again what it would replace. One submit is one change: those
 * that come while one is on its way are ignored.
 *
 * @returns how to save, whether one is pending, and the last outcome
 */
export function useSave(form: ConferenceFormApi, { mayReplace, onSaved }: Options) {
  const client = useQueryClient()
  const { mutateAsync } = useMutation(updateConference)
  const [isPending, setPending] = useState(false)
  const [failed, setFailed] = useState<SubmitFailure | null>(null)
  const isSending = useRef(false)

  const send = async (id: string, body: ConferenceUpdate) => {
    if (isSending.current) return
    isSending.current = true
    setPending(true)
    setFailed(null)
    let operation: SubmitFailure['operation'] = 'read'
    try {
      const present = await readConference(id)
      setConference(client, present)
      if (!mayReplace(present)) return
      operation = 'update'
      onSaved(await mutateAsync({ before: present, body }), present)
    } catch (error) {
      // The page's own bug: rethrow it in render, so that the error boundary reports it.
      if (!(error instanceof RequestFailed))
        return setFailed(() => {
          throw error
        })
      setFailed({ failure: error.failure, operation })
      if (error.failure.kind === 'invalid_fields') showServerErrors(form, error.failure)
    } finally {
      isSending.current = false
      setPending(false)
    }
  }
  return { send, isPending, failed, forget: () => setFailed(null) }
}
