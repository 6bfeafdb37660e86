import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { createConference } from '#api/conferences.ts'
import { type Failure, RequestFailed } from '#api/failure.ts'
import type { Conference, ConferenceCreate } from '#contract/conference.ts'
import { sortRefusal } from './refusal.ts'
import type { ConferenceFormApi } from './use-draft.ts'

/**
 * Sends the form. One press is one request: presses that come while one is on its way are ignored,
 * also those that come before the page could be drawn again.
 *
 * @param form whose fields take the messages of a refusal
 * @param onCreated told of the new conference
 * @returns how to send, whether something is on its way, and what came of the last try
 */
export function useCreate(form: ConferenceFormApi, onCreated: (created: Conference) => void) {
  const { mutateAsync, isPending, error, reset } = useMutation(createConference)
  const onItsWay = useRef(false)

  const send = async (body: ConferenceCreate) => {
    if (onItsWay.current) return
    onItsWay.current = true
    try {
      onCreated(await mutateAsync(body))
    } catch (thrown) {
      if (thrown instanceof RequestFailed && thrown.failure.kind === 'refused')
        showOnFields(form, thrown.failure)
    } finally {
      onItsWay.current = false
    }
  }

  return { send, isPending, failure: failureOf(error), forget: reset }
}

function showOnFields(form: ConferenceFormApi, failure: Extract<Failure, { kind: 'refused' }>) {
  const { fields } = sortRefusal(failure.errors)
  for (const { field, message } of fields) form.setError(field, { type: 'server', message })
  const [first] = fields
  if (first) form.setFocus(first.field)
}

/** What is not the request's failure is a mistake of the page's own. */
function failureOf(error: Error | null): Failure | null {
  if (error === null) return null
  if (error instanceof RequestFailed) return error.failure
  throw error
}
