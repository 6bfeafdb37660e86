import { UUID } from '#contract/ids.ts'

/**
 * @param text what is searched for: an id by itself, or an address or a log line that has one
 * @returns the conference's id in it, as SignalWire writes it; undefined where there is none
 */
export function idIn(text: string): string | undefined {
  return UUID.exec(text)?.[0].toLowerCase()
}
