import { Eye, EyeOff, Radio } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Failure } from '#api/failure.ts'
import { changeStream, stopStream } from '#api/rooms/streams.ts'
import type { Stream } from '#contract/rooms/stream.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RequestFailure } from '#ui/notices/request-error.tsx'
import { StreamForm } from './stream-form.tsx'
import { coveredAddress, hostOf } from './stream-texts.ts'
import type { StreamChanges } from './use-stream-changes.ts'

type Props = {
  stream: Stream
  changes: StreamChanges
  onRemark: (remark: string) => void
  /** Called once it is on its way out of the list. */
  onStopped: () => void
}

/** A stream that runs: where it goes, its key covered, and what can be done with it. */
export function StreamRow({ stream, changes, onRemark, onStopped }: Props) {
  const [isShown, setShown] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const [isStopping, setStopping] = useState(false)
  const changeButton = useRef<HTMLButtonElement>(null)
  const host = hostOf(stream.url)
  const covered = coveredAddress(stream.url)
  const Sight = isShown ? EyeOff : Eye
  return (
    <li className="rounded-lg border border-line p-4">
      <div className="flex items-start gap-2">
        <Radio aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
        <div className="min-w-0">
          <p translate="no" dir="ltr" className="break-all font-mono text-xs">
            {isShown ? stream.url : covered}
          </p>
          <p className="mt-1 text-quiet text-xs">
            <span>{picture(stream)}</span>
            <span>since </span>
            <Time value={stream.created_at} />
          </p>
        </div>
      </div>
      {isChanging ? (
        <div className="mt-3">
          <StreamForm
            label={`Change the stream to ${host}`}
            submitLabel="Change stream"
            isBusy={changes.isBusy}
            onSend={(target, to) =>
              changes.send('change', to, (key) => changeStream(key, stream.id, target))
            }
            onDone={(remark) => {
              // The button cannot take the focus before it is there again.
              flushSync(() => setChanging(false))
              changeButton.current?.focus()
              if (remark) onRemark(remark)
            }}
          />
        </div>
      ) : (
        <div className="-mx-3 mt-2 -mb-1 flex flex-wrap gap-x-1 gap-y-2">
          {covered !== stream.url && (
            <Button
              variant="quiet"
              aria-label={`${isShown ? 'Hide' : 'Show'} the key of the stream to ${host}`}
              onClick={() => setShown(!isShown)}
            >
              <Sight key={String(isShown)} aria-hidden className="size-4" />
              <span>{isShown ? 'Hide' : 'Show'}</span>
            </Button>
          )}
          {isShown && <CopyButton variant="quiet" label="Copy address" text={stream.url} />}
          <Button
            ref={changeButton}
            variant="quiet"
            aria-label={`Change the stream to ${host}`}
            onClick={() => setChanging(true)}
          >
            Change…
          </Button>
          <Button
            variant="quiet"
            aria-label={`Stop the stream to ${host}`}
            onClick={() => setStopping(true)}
          >
            Stop…
          </Button>
        </div>
      )}
      {isStopping && (
        <StopDialog
          stream={stream}
          host={host}
          changes={changes}
          onClose={(isStopped) => {
            flushSync(() => setStopping(false))
            if (isStopped) onStopped()
          }}
        />
      )}
    </li>
  )
}

function picture({ width, height, fps }: Stream): string {
  const parts = [
    width !== null && height !== null && `${width} × ${height}`,
    fps !== null && `${fps} fps`,
  ]
  return parts
    .filter(Boolean)
    .map((part) => `${part}, `)
    .join('')
}

type StopProps = {
  stream: Stream
  host: string
  changes: StreamChanges
  onClose: (isStopped: boolean) => void
}

function StopDialog({ stream, host, changes, onClose }: StopProps) {
  const [failure, setFailure] = useState<Failure>()
  const stop = async () => {
    const result = await changes.send('stop', host, (key) => stopStream(key, stream.id))
    if (result.kind === 'failed') setFailure(result.failure)
    else onClose(true)
  }
  return (
    <Dialog
      title={`Stop the stream to ${host}?`}
      onCancel={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>Cancel</Button>
          <Button variant="danger" busy={changes.isBusy} onClick={() => void stop()}>
            Stop stream
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        <p>People who watch there see it end at once. People in the room notice nothing.</p>
        {failure && <RequestFailure failure={failure} operation="delete" />}
      </div>
    </Dialog>
  )
}
