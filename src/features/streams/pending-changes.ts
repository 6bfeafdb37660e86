import * as z from 'zod/mini'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'

const MAX_REMEMBERED_CHANGES = 50

const pendingChange = z.object({
  conferenceId: z.string(),
  /** Under which it is on record. */
  key: z.string(),
  action: z.enum(['start', 'change', 'stop']),
  /** Where the stream goes, without its key. */
  to: z.string(),
})

/** A change of a stream whose outcome is not known yet. */
export type PendingChange = z.infer<typeof pendingChange>
export type StreamAction = PendingChange['action']

/** Without storage, a change is followed for as long as the page is open. */
const stored = storedValue('greenroom.streams', matching(z.array(pendingChange)))

export function pendingChangesOf(conferenceId: string): readonly PendingChange[] {
  return read().filter((change) => change.conferenceId === conferenceId)
}

export function rememberChange(change: PendingChange): void {
  stored.write([change, ...read()].slice(0, MAX_REMEMBERED_CHANGES))
}

export function forgetChange(key: string): void {
  stored.write(read().filter((change) => change.key !== key))
}

function read(): readonly PendingChange[] {
  return stored.read() ?? []
}
