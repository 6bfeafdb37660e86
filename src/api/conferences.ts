import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { type ConferenceCreate, conference } from '#contract/conference.ts'
import { pageOf } from '#contract/page.ts'
import { token } from '#contract/token.ts'
import { request } from './client.ts'

/** Creates a conference. Never repeated by itself: the server alone can tell what came of it. */
export const createConference = mutationOptions({
  mutationKey: ['conferences', 'create'],
  mutationFn: (body: ConferenceCreate) =>
    request({ method: 'POST', path: '/api/video/conferences', body, answer: conference }),
})

/**
 * @param id the conference's
 * @returns options for `useQuery`
 */
export function conferenceById(id: string) {
  return queryOptions({
    queryKey: ['conferences', id],
    queryFn: ({ signal }) =>
      request({
        method: 'GET',
        path: `/api/video/conferences/${encodeURIComponent(id)}`,
        answer: conference,
        signal,
      }),
  })
}

const tokenPage = pageOf(token)

/**
 * The secrets that let people join one conference. Dropped from memory as soon as nothing shows
 * them any more.
 *
 * @param id the conference's
 * @returns options for `useQuery`
 */
export function conferenceTokens(id: string) {
  return queryOptions({
    queryKey: ['conferences', id, 'tokens'],
    queryFn: async ({ signal }) => {
      const path = `/api/video/conferences/${encodeURIComponent(id)}/conference_tokens` as const
      return (await request({ method: 'GET', path, answer: tokenPage, signal })).data
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
