import { useEffect, useRef, useState } from 'react'
import { type Deletion, deleteAll, type Remove } from './delete-all.ts'

/**
 * Deletes several things and keeps what became of each. Leaving the page stops what has not begun.
 *
 * @param remove deletes one
 * @returns the deletions by id, whether some are under way, how to start them (which resolves in the
 * end whether all are gone) and how to stop
 */
export function useDeletions(remove: Remove) {
  const [deletions, setDeletions] = useState<ReadonlyMap<string, Deletion>>(new Map())
  const [running, setRunning] = useState(false)
  const stopping = useRef<AbortController>(undefined)
  const [keys] = useState(() => new Map<string, string>())
  useEffect(() => () => stopping.current?.abort(), [])

  const note = (id: string, deletion: Deletion) =>
    setDeletions((known) => new Map(known).set(id, deletion))

  const run = async (ids: readonly string[]) => {
    const stop = new AbortController()
    stopping.current = stop
    for (const id of ids) note(id, { kind: 'waiting' })
    setRunning(true)
    let gone = 0
    try {
      const count = (id: string, deletion: Deletion) => {
        if (deletion.kind === 'deleted' || deletion.kind === 'was gone') gone += 1
        // The page tells the operator; the console has the details for a developer.
        if (deletion.kind === 'broken') reportError(deletion.mistake)
        note(id, deletion)
      }
      await deleteAll(ids, remove, count, stop.signal, keys)
    } finally {
      setRunning(false)
    }
    return gone === ids.length
  }
  return { deletions, running, run, stop: () => stopping.current?.abort() }
}
