export type Debounced = {
  /** Calls once there has been no call of this for a while. */
  (): void
  /** Calls at once what waits, if anything does. */
  flush(): void
  /** Forgets what waits. */
  cancel(): void
}

/** @param ms how long it must be quiet first */
export function debounce(act: () => void, ms: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const run = () => {
    cancel()
    act()
  }
  return Object.assign(
    () => {
      cancel()
      timer = setTimeout(run, ms)
    },
    { flush: () => timer !== undefined && run(), cancel },
  )
}
