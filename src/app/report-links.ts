import type { reportPaths } from '#contract/report-paths.ts'
import { paths } from './paths.ts'

/** Written once more, so that the router need not load what links share; their type holds them equal. */
const to: typeof reportPaths = { recordings: '/recordings', usage: '/usage' }

/** The pages about what happened in all rooms. */
export const reportPages = [
  { to: to.recordings, label: 'Recordings' },
  { to: to.usage, label: 'Usage' },
] as const

/** @returns the list of conferences with those whose name has that in it */
export function conferencesNamed(name: string): string {
  return `${paths.conferences}?${new URLSearchParams({ q: name })}`
}
