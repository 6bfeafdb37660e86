import { useEffect, useState } from 'react'

/** Seconds since an instant. Not read out: a screen reader would do nothing else. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now - since) / 1_000))
  const text = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return (
    <span aria-hidden className="tabular-nums">
      {` ${text}`}
    </span>
  )
}
