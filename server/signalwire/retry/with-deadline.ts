/**
 * Gives work a deadline. A timer of its own and no `AbortSignal.any` of
 * `AbortSignal.timeout`: Node's garbage collector may take away such a timeout before it fires
 * (https://github.com/nodejs/node/issues/57736), and then the work never ends.
 *
 * @param work whose signal is aborted at the deadline, or when `outer` is
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
