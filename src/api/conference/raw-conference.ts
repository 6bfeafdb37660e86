import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { request } from '../client.ts'
import { conferenceKeys } from './conference-keys.ts'
import { pathOf } from './conferences.ts'

/**
 * The answer as SignalWire gave it, with keys that the contract does not know. Only to be shown.
 *
 * @returns options for `useQuery`
 */
export function rawConference(id: string) {
  return queryOptions({
    queryKey: conferenceKeys.raw(id),
    queryFn: ({ signal }) => {
      const path = `${pathOf(id)}?include_active_session=true` as const
      return request({ method: 'GET', path, schema: z.unknown(), signal })
    },
    gcTime: 0,
    staleTime: 0,
  })
}
