/** Ctrl-C, or npm beside its whole process group, sends the same signal more than once. */
export const SAME_STOP_MS = 1_000

const PARENT_CHECK_MS = 500

export const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Why Greenroom stops. */
export type StopReason = (typeof stopSignals)[number] | 'parent gone'

export type StopListener = {
  /** Called once. */
  readonly stop: (reason: StopReason) => void
  /** Called at a second signal, more than a second later. */
  readonly forceStop: () => void
}

type Signals = { on(signal: (typeof stopSignals)[number], listener: () => void): unknown }

/**
 * Listens for reasons to stop. Signals within a second of the first count as one: as PID 1 of a
 * container under npm, or with a signal to the whole group, each comes twice.
 *
 * @param signals for tests; this process otherwise
 * @param now in ms, never running backwards
 * @returns a function to call for a reason that is no signal
 */
export function onStopSignals(
  { stop, forceStop }: StopListener,
  signals: Signals = process,
  now: () => number = () => performance.now(),
): (reason: StopReason) => void {
  let firstAt: number | undefined
  const notifyStop = (reason: StopReason) => {
    if (firstAt === undefined) {
      firstAt = now()
      stop(reason)
    } else if (reason !== 'parent gone' && now() - firstAt >= SAME_STOP_MS) {
      forceStop()
    }
  }
  for (const signal of stopSignals) signals.on(signal, () => notifyStop(signal))
  return notifyStop
}

/**
 * Notices that npm has ended. A SIGTERM to npm reaches only the shell in between, which, if it is
 * dash, ends without passing it on, and would leave the server behind with its port.
 */
export function watchNpm(onGone: () => void): void {
  if (!['start', 'serve'].includes(process.env.npm_lifecycle_event ?? '')) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, PARENT_CHECK_MS)
  timer.unref()
}
