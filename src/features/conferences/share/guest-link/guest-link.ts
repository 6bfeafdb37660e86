import { useQuery } from '@tanstack/react-query'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'

/** The page where guests join a conference, by a pattern with `{name}` or `{id}` in it. */
export function guestLink(pattern: string, { name, id }: Pick<Conference, 'name' | 'id'>): string {
  const values = { name, id } as const
  return pattern.replaceAll(/\{(name|id)\}/g, (_match, key: keyof typeof values) =>
    encodeURIComponent(values[key]),
  )
}

/** The pattern that this Greenroom is configured with; undefined where it is not, or not yet read. */
export function useJoinUrl(): string | undefined {
  return useQuery(serverStatus).data?.joinUrl
}
