import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ColoredConference } from '#api/conference/conference-colors.ts'
import { createBatch, setBatch } from '#api/submissions/batches.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { randomId } from '#lib/random-id.ts'
import { updateRow } from '../drift.ts'

/** Gives conferences a kit's ten colours: a batch of its own, whose page is opened. */
export function useKitBatch(kit: BrandKit, title: string, batchAddress: (id: string) => string) {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  // The same again, after a lost response, is the same batch.
  const [last, setLast] = useState<{ key: string; body: string }>()
  return useMutation({
    mutationFn: (conferences: readonly ColoredConference[]) => {
      const body = {
        kind: 'update' as const,
        title,
        brandKitId: kit.id,
        base: kit.colors,
        rows: conferences.map(updateRow),
      }
      const text = JSON.stringify(body)
      const attempt = last?.body === text ? last : { key: randomId(), body: text }
      setLast(attempt)
      return createBatch(attempt.key, body)
    },
    onSuccess: (batch) => {
      setBatch(client, batch)
      navigate(batchAddress(batch.id))
    },
  })
}
