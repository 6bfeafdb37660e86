import type { QueryClient } from '@tanstack/react-query'
import type { Status } from '#contract/status.ts'
import { createStore } from '#lib/state/store.ts'

/** What was read, for all pages; undefined until the first part has come that reads anything. */
export const knownClient = createStore<QueryClient | undefined>(undefined)

export const statusKey = ['status'] as const

/** @returns the space that Greenroom acts on, as far as it is known; null in the sandbox */
export function knownSpace(): string | null {
  return knownClient.get()?.getQueryData<Status>(statusKey)?.space ?? null
}
