import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StoreUnavailable } from '../store/store.ts'
import { carryOut, recordingMs } from './carry-out.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import type { Tools } from './work.ts'

/**
 * Most submissions that one instance works on in the background at a time: as many as a busy
 * moment leaves behind when a process ends too soon, so that none waits for another's silence.
 */
const atATime = 32

/** How often it is looked whether a submission is due, in ms. */
const everyMs = 1_000

/**
 * Goes on finding out what came of submissions, until the process stops: those whose deadline has
 * passed, and those of a process that ended too soon.
 *
 * @returns when the last one has been let go
 */
export async function workInBackground(ledger: Ledger, tools: Tools, log: Logger): Promise<void> {
  const underWay = new Set<Promise<unknown>>()
  const { life } = tools
  let wasDown = false
  while (!life.aborted) {
    try {
      const room = atATime - underWay.size
      const holdMs = tools.patience.callMs + recordingMs
      for (const { entry, holder } of await ledger.claimDue(randomUUID, holdMs, room)) {
        const go = goAt(ledger, tools, entry, holder)
          .catch((error: unknown) =>
            log.error({ key: entry.key, err: error }, 'finding out failed'),
          )
          .finally(() => underWay.delete(go))
        underWay.add(go)
      }
      wasDown = false
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      if (!wasDown) log.error({ err: error.cause }, 'the database cannot be read')
      wasDown = true
    }
    await pause(everyMs, undefined, { signal: life }).catch(() => {})
  }
  await Promise.allSettled(underWay)
}

function goAt(ledger: Ledger, tools: Tools, entry: Entry, holder: string) {
  return carryOut(ledger, tools, {
    entry,
    holder,
    body: entry.bodyIsWhole ? recordOf(entry.body) : undefined,
    maybeSent: true,
    patient: false,
    ms: tools.patience.callMs,
  })
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}
