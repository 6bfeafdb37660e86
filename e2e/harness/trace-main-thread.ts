import type { CDPSession } from '@playwright/test'
import * as z from 'zod/mini'

const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  pid: z.number(),
  tid: z.number(),
  args: z.optional(z.record(z.string(), z.unknown())),
})
type TraceEvent = z.infer<typeof traceEvent>

/**
 * One piece of work of the page's main thread, in milliseconds since some beginning. `busy` is for
 * how long the thread had a processor; on a machine with other things to do that is less than from
 * start to end.
 * `args` is what the browser says of it, by kind of work.
 */
export type Work = {
  name: string
  start: number
  end: number
  busy: number
  args: Readonly<Record<string, unknown>>
}

/**
 * Records what the browser's main thread does meanwhile.
 *
 * @returns all its work in order, nested pieces too
 */
export async function traceMainThread(
  session: CDPSession,
  action: () => Promise<void>,
): Promise<readonly Work[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const read = traceEvent.safeParse(event)
      if (read.success) events.push(read.data)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'toplevel',
      ],
    },
  })
  await action()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  // The page's own thread is the one that styles it most.
  const styling = new Map<string, number>()
  for (const { name, pid, tid } of events)
    if (name === 'UpdateLayoutTree')
      styling.set(`${pid} ${tid}`, (styling.get(`${pid} ${tid}`) ?? 0) + 1)
  const [main] = [...styling].sort(([, a], [, b]) => b - a)
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && `${pid} ${tid}` === main?.[0])
    .map(({ name, ts, dur = 0, tdur = dur, args = {} }) => ({
      name,
      start: ts / 1000,
      end: (ts + dur) / 1000,
      busy: tdur / 1000,
      args,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Those that lie in no other of them. */
export function outermost(work: readonly Work[], names: ReadonlySet<string>): readonly Work[] {
  const chosen: Work[] = []
  for (const piece of work) {
    const last = chosen.at(-1)
    if (names.has(piece.name) && (!last || piece.start >= last.end)) chosen.push(piece)
  }
  return chosen
}

/**
 * @param share from 0 to 1; 0.5 for the median
 * @returns the value below which that share lies
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
