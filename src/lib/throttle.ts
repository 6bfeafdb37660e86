export type Throttled = {
  /** Calls a while later, once for however many calls of this come until then. */
  (): void
  /** Forgets what waits. */
  cancel(): void
}

/** @param ms the shortest time between two calls */
export function throttle(act: () => void, ms: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    act()
  }
  return Object.assign(
    () => {
      timer ??= setTimeout(run, ms)
    },
    {
      cancel: () => {
        clearTimeout(timer)
        timer = undefined
      },
    },
  )
}
