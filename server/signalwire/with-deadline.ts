/**
 * Gives work a time by which it must be over. A timer of its own and no `AbortSignal.any` of
 * `AbortSignal.timeout`: Node's garbage collector may take away such a timeout before it fires
 * (https://github.com/nodejs/node/issues/57736), and then the work never ends.
 *
 * @param ms until the deadline
 * @param work told by its signal that the time is up, or that `outer` was aborted
 * @param outer ends the work earlier
 * @returns what the work returns
 */
export async function withDeadline<Result>(
  ms: number,
  work: (deadline: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort)
  const timer = setTimeout(abort, Math.max(1, Math.ceil(ms)))
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', abort)
  }
}
