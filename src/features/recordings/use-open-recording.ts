import { useState } from 'react'
import { readMediaLink } from '#api/rooms/recordings.ts'
import { openWaitingTab } from '#lib/browser/open-in-new-tab.ts'

/** Why a recording's file could not be opened. */
export type OpenProblem =
  | { kind: 'blocked' | 'no file' | 'no address' }
  | { kind: 'failed'; error: Error }

/**
 * Opens the file of a recording in a tab of its own. The link to it is a secret: it goes from the
 * response to that tab, and is kept nowhere.
 *
 * @returns which one is being opened, why the last one could not be, and how to open one
 */
export function useOpenRecording() {
  const [opening, setOpening] = useState<string>()
  const [problem, setProblem] = useState<OpenProblem>()
  const open = async (id: string) => {
    setProblem(undefined)
    const tab = openWaitingTab('Fetching the recording…')
    if (!tab) return setProblem({ kind: 'blocked' })
    setOpening(id)
    try {
      const link = await readMediaLink(id)
      if (link === null) {
        tab.close()
        setProblem({ kind: 'no file' })
      } else if (tab.goTo(link) === 'refused') {
        tab.close()
        setProblem({ kind: 'no address' })
      }
    } catch (error) {
      tab.close()
      if (!(error instanceof Error)) throw error
      setProblem({ kind: 'failed', error })
    } finally {
      setOpening(undefined)
    }
  }
  return { opening, problem, open, dismiss: () => setProblem(undefined) }
}
