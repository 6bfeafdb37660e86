import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { pageOf } from '#contract/protocol/page.ts'
import { type Token, token } from '#contract/token.ts'
import { request } from '../client.ts'
import { conferenceKeys } from './conference-keys.ts'
import { pathOf } from './conferences.ts'

const tokenPage = pageOf(token)

/**
 * The secrets that let people join one conference. Dropped from memory as soon as nothing shows
 * them any more.
 *
 * @returns options for `useQuery`
 */
export function conferenceTokens(id: string) {
  return queryOptions({
    queryKey: conferenceKeys.tokens(id),
    queryFn: async ({ signal }) => {
      const path = `${pathOf(id)}/conference_tokens` as const
      return (await request({ method: 'GET', path, schema: tokenPage, signal })).data
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/**
 * Replaces a token's secret. Never retried by itself: a second reset would lock out those who got the
 * first new secret.
 *
 * @returns options for `useMutation`, which takes the token's id
 */
export function resetToken(conferenceId: string) {
  return mutationOptions({
    mutationKey: ['conferences', 'reset token'],
    mutationFn: (id: string) =>
      request({
        method: 'POST',
        path: `/api/video/conference_tokens/${encodeURIComponent(id)}/reset`,
        schema: token,
      }),
    retry: false,
    gcTime: 0,
    onSuccess: (fresh, _id, _result, { client }) => setToken(client, conferenceId, fresh),
  })
}

/** Puts a token with a new secret where it is shown, if it is. */
export function setToken(client: QueryClient, conferenceId: string, fresh: Token): void {
  client.setQueryData<Token[]>(conferenceKeys.tokens(conferenceId), (known) =>
    known?.map((entry) => (entry.id === fresh.id ? fresh : entry)),
  )
}
