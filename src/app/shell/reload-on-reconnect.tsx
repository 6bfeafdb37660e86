import { useEffect, useState } from 'react'

/** How often a Greenroom that does not respond is asked again, in milliseconds. */
const RETRY_MS = 5_000

/** After which it counts as not responding, in milliseconds. */
const TIMEOUT_MS = 10_000

/**
 * Reloads the page once an unreachable Greenroom responds again. Where it responds all along, its
 * files were replaced; the operator then decides, since reloading by itself could loop. It asks
 * without what other parts ask by: that may be what could not be loaded.
 */
export function ReloadOnReconnect() {
  const [isUnreachable, setUnreachable] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wasUnreachable = false
    let isGone = false
    const ask = async () => {
      const responds = await greenroomResponds()
      if (isGone) return
      if (responds && wasUnreachable) return window.location.reload()
      if (responds) return
      wasUnreachable = true
      setUnreachable(true)
      timer = setTimeout(() => void ask(), RETRY_MS)
    }
    void ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return (
    <p role="status" className="mt-2 text-quiet">
      {isUnreachable && 'Reconnecting: this page loads again by itself.'}
    </p>
  )
}

/** Something in between may respond instead of it, with a redirect or a page of its own. */
async function greenroomResponds(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch('/api/status', { signal, redirect: 'manual' })
    await response.json()
    return response.ok
  } catch {
    return false
  }
}
