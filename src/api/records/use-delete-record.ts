import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { randomId } from '#lib/random-id.ts'
import { isOutdated, isRecordMissing } from './record-failures.ts'

/**
 * Deletes a record that everybody shares. One that somebody else has deleted already is as it was
 * wanted; one that somebody else has changed is read again, so that the next attempt means that.
 *
 * @param list the list's key
 * @param remove with the key of the deletion, the same for each attempt
 */
export function useDeleteRecord(
  list: QueryKey,
  remove: (key: string) => Promise<void>,
  onDeleted: () => void,
) {
  const client = useQueryClient()
  const [key] = useState(randomId)
  const removal = useMutation({
    mutationFn: async () => {
      try {
        await remove(key)
      } catch (error) {
        if (!isRecordMissing(error)) throw error
      }
    },
    onSuccess: onDeleted,
    onError: (error) => {
      // Else what may be gone already would vanish from under the question, and never be asked again.
      if (isOutdated(error)) void client.invalidateQueries({ queryKey: list })
    },
  })
  return { removal, isOutdated: isOutdated(removal.error) }
}
