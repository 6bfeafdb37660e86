import { useEffect, useState } from 'react'
import { debounce } from '#lib/debounce.ts'

/** Typing goes on for so long before the count of what is found is read out. */
const ANNOUNCE_DELAY_MS = 400

/** How many there are, for screen readers, once typing rests. */
export function ResultCount({ count }: { count: number }) {
  const [said, setSaid] = useState<number>()
  useEffect(() => {
    const later = debounce(() => setSaid(count), ANNOUNCE_DELAY_MS)
    later()
    return later.cancel
  }, [count])
  return (
    <p role="status" className="sr-only">
      {said !== undefined && (said === 1 ? '1 result' : `${said} results`)}
    </p>
  )
}
