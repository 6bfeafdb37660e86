import { paths } from './paths.ts'

/** @returns the list of conferences with those whose name has that in it */
export function conferencesNamed(name: string): string {
  return `${paths.conferences}?${new URLSearchParams({ q: name })}`
}
