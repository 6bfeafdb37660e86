import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { putConference } from '#api/conference-cache.ts'
import { updateConference } from '#api/conference-changes.ts'
import { readConference } from '#api/conferences.ts'
import { type Failure, RequestFailed } from '#api/failure.ts'
import type { Conference, ConferenceUpdate } from '#contract/conference.ts'

/** What came of a press of Save that changed nothing. */
export type SaveFailure = { failure: Failure; doing: 'read' | 'update' }

type Options = {
  /** Looks at the conference as it is this moment: may the change go out? */
  mayReplace: (present: Conference) => boolean
  onSaved: (saved: Conference) => void
  onRefused: (failure: Extract<Failure, { kind: 'refused' }>) => void
}

/**
 * Sends a change, after one more look at what it would replace. One press is one change: presses
 * that come while one is on its way are ignored.
 *
 * @returns how to save, whether something is on its way, and what came of the last try
 */
export function useSave({ mayReplace, onSaved, onRefused }: Options) {
  const client = useQueryClient()
  const { mutateAsync } = useMutation(updateConference)
  const [isPending, setPending] = useState(false)
  const [failed, setFailed] = useState<SaveFailure | null>(null)
  const onItsWay = useRef(false)

  const save = async (id: string, body: ConferenceUpdate) => {
    if (onItsWay.current) return
    onItsWay.current = true
    setPending(true)
    setFailed(null)
    let doing: SaveFailure['doing'] = 'read'
    try {
      const present = await readConference(id)
      putConference(client, present)
      if (!mayReplace(present)) return
      doing = 'update'
      onSaved(await mutateAsync({ before: present, body }))
    } catch (error) {
      // A mistake of the page's own: whoever catches what rendering throws shall say so.
      if (!(error instanceof RequestFailed))
        return setFailed(() => {
          throw error
        })
      setFailed({ failure: error.failure, doing })
      if (error.failure.kind === 'refused') onRefused(error.failure)
    } finally {
      onItsWay.current = false
      setPending(false)
    }
  }
  return { save, isPending, failed }
}
