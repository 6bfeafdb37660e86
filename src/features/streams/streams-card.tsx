import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isMissing } from '#api/failure.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { conferenceStreams, startStream } from '#api/rooms/streams.ts'
import { usePollSubmission } from '#api/submissions/use-poll-submission.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError, RequestFailure } from '#ui/notices/request-error.tsx'
import { Card } from '#ui/page/card.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { PendingChange } from './pending-changes.ts'
import { SavedDestinations } from './saved-destinations.tsx'
import { StreamForm } from './stream-form.tsx'
import { StreamRow } from './stream-row.tsx'
import { streamTexts } from './stream-texts.ts'
import { type StreamChanges, useStreamChanges } from './use-stream-changes.ts'

/** The streams of a conference: what runs, and how to start, change and stop one. */
export default function StreamsCard({ conferenceId }: { conferenceId: string }) {
  const query = useQuery(conferenceStreams(conferenceId))
  const { data, refetch, isFetching } = query
  const error = useErrorUntilData(query)
  const changes = useStreamChanges(conferenceId)
  const [isStarting, setStarting] = useState(false)
  const [remark, setRemark] = useState<string>()
  const { unknown, found, outcome } = changes
  const start = useRef<HTMLButtonElement>(null)
  return (
    <Card
      title="Streams"
      aside={
        !isStarting && (
          <Button
            ref={start}
            variant="quiet"
            className="-my-2"
            onClick={() => {
              setRemark(undefined)
              setStarting(true)
            }}
          >
            <Plus aria-hidden className="size-4" />
            <span>Start a stream</span>
          </Button>
        )
      }
    >
      <div className="space-y-3">
        {isStarting && (
          <StreamForm
            label="Start a stream"
            submitLabel="Start stream"
            isBusy={changes.isBusy}
            onSend={(target, to) =>
              changes.send('start', to, (key) => startStream(key, conferenceId, target))
            }
            onDone={(text) => {
              // The button cannot take the focus before it is there again.
              flushSync(() => {
                setStarting(false)
                setRemark(text)
              })
              start.current?.focus()
            }}
          />
        )}
        {unknown.map((change) => (
          <UnknownChange key={change.key} change={change} changes={changes} />
        ))}
        {found && (
          <RequestFailure
            what={streamTexts.failures[found.action]}
            failure={found.failure}
            operation="update"
          />
        )}
        {remark && (
          <Notice tone="warning" role="alert" title="The destination was not saved">
            <p>{remark}</p>
          </Notice>
        )}
        {outcome !== '' && !isStarting && <p className="text-success">{outcome}</p>}
        {error && !isMissing(error) && (
          <RequestError
            what="The streams could not be read."
            error={error}
            isFetching={isFetching}
            onRetry={() => void refetch()}
          />
        )}
        {!data && !error && <Skeleton label="Loading the streams" className="h-12" />}
        {data?.streams.length === 0 && (
          <p className="text-quiet">Nothing is streamed from this room.</p>
        )}
        {data && data.streams.length > 0 && (
          <ul className="space-y-3">
            {data.streams.map((stream) => (
              <StreamRow
                key={stream.id}
                stream={stream}
                changes={changes}
                onRemark={setRemark}
                onStopped={() => start.current?.focus()}
              />
            ))}
          </ul>
        )}
        {data?.hasMore && (
          <p className="text-quiet">There are more, which SignalWire does not list at once.</p>
        )}
      </div>
      <SavedDestinations />
    </Card>
  )
}

/** Follows a change until the record tells its outcome. */
function UnknownChange({ change, changes }: { change: PendingChange; changes: StreamChanges }) {
  const { trouble } = usePollSubmission(change.key, {
    onSettled: (submission) => changes.onSettled(change, submission),
    onMissing: () => changes.onMissing(change),
  })
  return (
    <Notice tone="warning" role="alert" title={streamTexts.questions[change.action](change.to)}>
      <p>
        {trouble
          ? 'Greenroom does not respond just now. This page checks every second.'
          : 'Greenroom is finding out, and this page follows it. Do not do it again meanwhile.'}
      </p>
    </Notice>
  )
}
