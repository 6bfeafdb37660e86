import { useSyncExternalStore } from 'react'

type Announcement = { readonly text: string; readonly count: number }

let latest: Announcement = { text: '', count: 0 }
const listeners = new Set<() => void>()

/**
 * Has screen readers announce what is shown already or has led to another page. A live region that is
 * added together with its text is mostly ignored; this one is always there.
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
