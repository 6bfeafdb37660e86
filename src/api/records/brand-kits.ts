import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import * as z from 'zod/mini'
import {
  type BrandKit,
  type BrandKitColors,
  brandKit,
  brandKitHistory,
} from '#contract/records/brand-kit.ts'
import type { BrandKitUpdate } from '#contract/records/brand-kit-request.ts'
import { recordHistoryLimit } from '#contract/records/versioned-record.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { brandKits } from './brand-kit-list.ts'
import { ifUnchanged, recordErrors } from './record-failures.ts'

/** What can be changed of a kit. */
export type BrandKitValues = BrandKitUpdate

function pathOf(id: string) {
  return `/api/brand-kits/${encodeURIComponent(id)}` as const
}

/** Reads one kit past the cache. */
export function readBrandKit(id: string, signal?: AbortSignal): Promise<BrandKit> {
  return request({
    method: 'GET',
    path: pathOf(id),
    schema: brandKit,
    ...(signal && { signal }),
  })
}

/** @returns options for `useInfiniteQuery`: what a kit was after each change, newest first */
export function brandKitVersions({ id, version }: BrandKit) {
  return infiniteQueryOptions({
    queryKey: ['brand-kits', 'versions', id, version] as const,
    queryFn: ({ signal, pageParam }) => {
      const query = pageParam === null ? '' : `?${new URLSearchParams({ cursor: pageParam })}`
      const path = `${pathOf(id)}/history${query}` as const
      return request({ method: 'GET', path, schema: brandKitHistory, signal })
    },
    initialPageParam: cursor(null),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

function cursor(text: string | null): string | null {
  return text
}

/** @returns options for `useQuery`: the colours of a kit's latest hundred versions, the newest first */
export function brandKitColorHistory({ id, version }: BrandKit) {
  return queryOptions({
    queryKey: ['brand-kits', 'history', id, version] as const,
    queryFn: async ({ signal }): Promise<readonly BrandKitColors[]> => {
      const path = `${pathOf(id)}/history?limit=${recordHistoryLimit.max}` as const
      const { data } = await request({ method: 'GET', path, schema: brandKitHistory, signal })
      return data.map(({ colors }) => colors)
    },
    // A version stays what it was.
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

/** @param key the same again after a lost response, so that one kit comes of it */
export function createBrandKit(key: string, body: BrandKitValues): Promise<BrandKit> {
  return request({
    method: 'POST',
    path: '/api/brand-kits',
    headers: { [idempotencyKeyHeader]: key },
    body,
    schema: brandKit,
  })
}

/** @param before the kit as the operator saw it: it is refused if it is another by now */
export function updateBrandKit(before: BrandKit, body: BrandKitValues): Promise<BrandKit> {
  return request({
    method: 'PUT',
    path: pathOf(before.id),
    headers: ifUnchanged(before),
    body,
    schema: brandKit,
  })
}

/**
 * @param key the same again after a lost response, so that it counts as deleted
 * @param before the kit as the operator saw it: it is refused if it is another by now
 */
export async function deleteBrandKit(key: string, before: BrandKit): Promise<void> {
  const headers = { ...ifUnchanged(before), [idempotencyKeyHeader]: key }
  await request({ method: 'DELETE', path: pathOf(before.id), headers, schema: z.null() })
}

/** @returns what is wrong with a field of a kit that was sent; undefined for nothing */
export function kitFieldError(error: unknown, field: keyof BrandKitValues): string | undefined {
  return recordErrors(error).find(({ place }) => place === field)?.message
}

/** Puts a kit that was saved where it is shown, and has the others read again. */
export function setBrandKit(client: QueryClient, saved: BrandKit): void {
  client.setQueryData(
    brandKits.queryKey,
    (known) => known && [...known.filter(({ id }) => id !== saved.id), saved].toSorted(byName),
  )
  void client.invalidateQueries({ queryKey: brandKits.queryKey })
}

/** Takes a deleted kit away from where it is shown. */
export function removeBrandKit(client: QueryClient, gone: string): void {
  client.setQueryData(brandKits.queryKey, (known) => known?.filter(({ id }) => id !== gone))
  void client.invalidateQueries({ queryKey: brandKits.queryKey })
}

function byName(a: BrandKit, b: BrandKit): number {
  return a.name.localeCompare(b.name)
}
