import { useState } from 'react'
import { hasRecordingFile, readMediaLink } from '#api/rooms/recordings.ts'
import { recordingFilePath } from '#contract/rooms/recording.ts'
import { openWaitingTab } from '#lib/browser/open-in-new-tab.ts'
import { saveFrom } from '#lib/browser/save-file.ts'
import { type ListedRecording, recordingFileName } from './listed-recording.ts'

/** What can be done with a file. */
export type FileUse = 'open' | 'download'

/** Why a recording's file could not be opened or downloaded. */
export type FileProblem =
  | { kind: 'blocked' | 'no file' | 'no address' }
  | { kind: 'failed'; use: FileUse; error: Error }

type Props = {
  /** Called once the browser has taken a download over. */
  onDownload: () => void
  zone: string
}

/**
 * Opens the file of a recording in a tab of its own, or downloads it. The link to it is a secret:
 * to open it, it goes from the response to that tab; a download goes through the server, and the
 * page does not see it.
 *
 * @returns what is under way, why the last one could not be, and how to begin
 */
export function useRecordingFile({ onDownload, zone }: Props) {
  const [busy, setBusy] = useState<{ id: string; use: FileUse }>()
  const [problem, setProblem] = useState<FileProblem>()

  const attempt = async (id: string, use: FileUse, work: () => Promise<void>) => {
    setBusy({ id, use })
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      setProblem({ kind: 'failed', use, error })
    } finally {
      setBusy(undefined)
    }
  }

  const open = async (id: string) => {
    setProblem(undefined)
    const tab = openWaitingTab('Fetching the recording…')
    if (!tab) return setProblem({ kind: 'blocked' })
    await attempt(id, 'open', async () => {
      let isGone = false
      try {
        const link = await readMediaLink(id)
        if (link === null) return setProblem({ kind: 'no file' })
        const outcome = tab.goTo(link)
        isGone = outcome !== 'refused'
        if (!isGone) setProblem({ kind: 'no address' })
      } finally {
        if (!isGone) tab.close()
      }
    })
  }

  const download = async (recording: ListedRecording) => {
    setProblem(undefined)
    const { id } = recording
    await attempt(id, 'download', async () => {
      // What a download comes to is the browser's to tell, in two words; this is told here.
      if (!(await hasRecordingFile(id))) return setProblem({ kind: 'no file' })
      saveFrom(recordingFilePath(id), recordingFileName(recording, zone))
      onDownload()
    })
  }

  return { busy, problem, open, download, dismiss: () => setProblem(undefined) }
}
