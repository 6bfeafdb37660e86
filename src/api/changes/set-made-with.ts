import type { ConferenceUpdate } from '#contract/conference.ts'
import { madeWith } from './made-with.ts'

type Headers = (body: ConferenceUpdate) => Readonly<Record<string, string>>

const sources: Partial<Record<'kit' | 'template', Headers>> = {}

/** Says what the conferences created from now on are made with; undefined for nothing. */
export function setMadeWith(source: 'kit' | 'template', headers: Headers | undefined): void {
  if (headers) sources[source] = headers
  else delete sources[source]
  madeWith.headers = (body) => ({ ...sources.kit?.(body), ...sources.template?.(body) })
}
