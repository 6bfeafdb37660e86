const pattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/**
 * @param text what is searched for: an id by itself, or an address or a log line that has one
 * @returns the conference's id in it, as SignalWire writes it; undefined where there is none
 */
export function idIn(text: string): string | undefined {
  return pattern.exec(text)?.[0].toLowerCase()
}
