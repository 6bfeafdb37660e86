import { mutationOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type Conference, type ConferenceUpdate, conference } from '#contract/conference.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import {
  cancelListQueries,
  invalidateLists,
  removeConference,
  setConference,
} from '../conference/conference-cache.ts'
import { conferenceKeys } from '../conference/conference-keys.ts'
import { pathOf } from '../conference/conferences.ts'
import { isMissing } from '../failure.ts'
import type { DeletionOutcome } from './deletion-outcome.ts'
import { madeWith } from './made-with.ts'
import { predictUpdate } from './predict-update.ts'

/** A change: what the conference was, and the whole state it is to have. */
export type Change = { before: Conference; body: ConferenceUpdate }

/** Updates a conference: optimistically, rolled back on failure. */
export const updateConference = mutationOptions({
  mutationKey: ['conferences', 'update'],
  mutationFn: ({ before, body }: Change) =>
    request({
      method: 'PUT',
      path: pathOf(before.id),
      headers: madeWith.headers?.(body) ?? {},
      body,
      schema: conference,
    }),
  onMutate: async ({ before, body }, { client }) => {
    await cancelListQueries(client)
    await client.cancelQueries({ queryKey: conferenceKeys.one(before.id) })
    setConference(client, predictUpdate(before, body))
  },
  onSuccess: (changed, _change, _result, { client }) => setConference(client, changed),
  onError: (_error, { before }, _result, { client }) => setConference(client, before),
  onSettled: (_changed, _error, { before }, _result, { client }) => {
    invalidateLists(client)
    void client.invalidateQueries({ queryKey: conferenceKeys.one(before.id) })
  },
})

type Deletion = { id: string; key: string }

/**
 * Deletes a conference. A 404 counts as deleted: that is what a retry gets after a lost response.
 * The key is the one under which it is on record; the same one again for a repetition.
 */
export const deleteConference = mutationOptions({
  mutationKey: ['conferences', 'delete'],
  mutationFn: async ({ id, key }: Deletion): Promise<DeletionOutcome> => {
    try {
      const headers = { [idempotencyKeyHeader]: key }
      await request({ method: 'DELETE', path: pathOf(id), headers, schema: z.null() })
      return 'deleted'
    } catch (error) {
      if (isMissing(error)) return 'was gone'
      throw error
    }
  },
  onMutate: (_deletion, { client }) => cancelListQueries(client),
  onSuccess: (_outcome, { id }, _result, { client }) => removeConference(client, id),
  onSettled: (_outcome, _error, _deletion, _result, { client }) => invalidateLists(client),
})
