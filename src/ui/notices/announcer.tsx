import { useSyncExternalStore } from 'react'
import { createStore } from '#lib/state/store.ts'

type Announcement = { readonly text: string; readonly count: number }

const latest = createStore<Announcement>({ text: '', count: 0 })

/**
 * Has screen readers announce what is shown already or has led to another page. A live region that is
 * added together with its text is mostly ignored; this one is always there.
 *
 * @param text to say, also when it was the last one too
 */
export function announce(text: string): void {
  latest.set({ text, count: latest.get().count + 1 })
}

/** Where announcements are made. Stands once in the page, for as long as the page does. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(latest.subscribe, latest.get, latest.get)
  return (
    <div role="status" className="sr-only">
      <span key={count}>{text}</span>
    </div>
  )
}
