import { useSyncExternalStore } from 'react'

type Announcement = { readonly text: string; readonly count: number }

let latest: Announcement = { text: '', count: 0 }
const listeners = new Set<() => void>()

/**
 * Has screen readers say something that is shown already, or that has led to another page. A live
 * region that comes into the page together with its text is mostly passed over; this one is there.
 *
 * @param text to say, also when it was the last one too
 */
export function announce(text: string): void {
  latest = { text, count: latest.count + 1 }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const read = () => latest

/** Where announcements are made. Stands once in the page, for as long as the page does. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(subscribe, read, read)
  return (
    <div role="status" className="sr-only">
      <span key={count}>{text}</span>
    </div>
  )
}
