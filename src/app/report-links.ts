import { reportPaths } from '#contract/report-paths.ts'
import { paths } from './paths.ts'

/** Where the pages about what happened in the rooms are. */
export const reportLinks = {
  recordings: reportPaths.recordings,
  usage: reportPaths.usage,
} as const

/** @returns the list of conferences with those whose name has that in it */
export function conferencesNamed(name: string): string {
  return `${paths.conferences}?${new URLSearchParams({ q: name })}`
}
