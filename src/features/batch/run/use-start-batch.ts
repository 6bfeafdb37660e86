import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createBatch, type NewBatch, setBatch } from '#api/submissions/batches.ts'
import type { BatchDetail } from '#contract/batches/batch.ts'
import { randomId } from '#lib/random-id.ts'

/** A try to have a batch taken in: the same body under the same key is the same batch. */
export type Attempt = Readonly<{ key: string; body: string }>

/**
 * Sends a batch. A body that is sent again, after a lost response or a reload, goes under the key it
 * had, so that it is taken in once.
 *
 * @param last the try before
 * @param onAttempt keeps the try before it is sent
 */
export function useStartBatch(options: {
  last: Attempt | undefined
  onAttempt: (attempt: Attempt) => void
  onStarted: (batch: BatchDetail) => void
}) {
  const { last, onAttempt, onStarted } = options
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewBatch) => {
      const text = JSON.stringify(body)
      const attempt = last?.body === fingerprint(text) ? last : newAttempt(text)
      onAttempt(attempt)
      return createBatch(attempt.key, body)
    },
    onSuccess: (batch) => {
      setBatch(client, batch)
      onStarted(batch)
    },
  })
}

function newAttempt(text: string): Attempt {
  return { key: randomId(), body: fingerprint(text) }
}

/** Tells bodies apart without keeping them twice: their length and FNV-1a. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return `${text.length}-${(hash >>> 0).toString(16)}`
}
