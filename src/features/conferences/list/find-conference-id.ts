import { UUID } from '#contract/ids.ts'

/** The id in a search for an id by itself, or for an address or a log line that has one. */
export function findConferenceId(text: string): string | undefined {
  return UUID.exec(text)?.[0].toLowerCase()
}
