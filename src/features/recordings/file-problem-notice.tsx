import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import type { FileProblem } from './use-recording-file.ts'

const words = {
  blocked: [
    'The browser blocked the new tab',
    'Allow pop-ups for Greenroom in the browser, then press Open again.',
  ],
  'no file': [
    'There is no file yet',
    'SignalWire has no link to it: it may still be processed. Try again in some minutes.',
  ],
  'no address': [
    'The link cannot be opened',
    'What SignalWire sent is no web address. Nothing was opened.',
  ],
} as const

type Props = { problem: FileProblem; onDismiss: () => void }

/** Why a file was neither opened nor downloaded, shown once. */
export function FileProblemNotice({ problem, onDismiss }: Props) {
  const dismiss = (
    <Button variant="quiet" onClick={onDismiss}>
      Dismiss
    </Button>
  )
  if (problem.kind === 'failed')
    return (
      <RequestError
        what={`The recording could not be ${problem.use === 'open' ? 'opened' : 'downloaded'}.`}
        error={problem.error}
        actions={dismiss}
      />
    )
  const [title, detail] = words[problem.kind]
  return (
    <Notice tone="danger" role="alert" title={title} actions={dismiss}>
      <p>{detail}</p>
    </Notice>
  )
}
