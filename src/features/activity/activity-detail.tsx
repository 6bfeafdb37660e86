import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useErrorUntilData } from '#api/recovery.ts'
import { submissionByKey } from '#api/submissions/submission-list.ts'
import type { SubmissionDetail } from '#contract/submission.ts'
import { lazily } from '#lib/lazily.ts'
import { Time } from '#schedule/time.tsx'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { ChangesTable } from './changes-table.tsx'
import { JsonBlock } from './json-block.tsx'
import { durationOf, stateMeanings } from './submission-text.ts'

type Props = { submissionKey: string; conferenceAddress: (id: string) => string }

/** All that is known of one submission, followed until it is settled. */
export function ActivityDetail({ submissionKey, conferenceAddress }: Props) {
  const query = useQuery(submissionByKey(submissionKey))
  const { data, refetch, isFetching } = query
  const error = useErrorUntilData(query)
  if (!data && !error) return <Skeleton label="Loading the entry" className="h-40" />
  return (
    <>
      {error && (
        <RequestError
          what={data ? 'The entry could not be refreshed.' : 'The entry could not be loaded.'}
          error={error}
          isFetching={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {data && <Known submission={data} conferenceAddress={conferenceAddress} />}
    </>
  )
}

type KnownProps = { submission: SubmissionDetail; conferenceAddress: (id: string) => string }

function Known({ submission, conferenceAddress }: KnownProps) {
  const { kind, state, conferenceId, attempts, createdAt, settledAt, requestId, key } = submission
  const { request, answer, changes, findings } = submission
  const duration = durationOf(submission)
  return (
    <div className="space-y-5">
      <p role="status" className="font-medium">
        {stateMeanings[state]}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-2">
        <Fact term="Conference">
          {conferenceId ? (
            <Link
              href={conferenceAddress(conferenceId)}
              className="break-all font-mono text-accent text-xs underline underline-offset-2"
            >
              {conferenceId}
            </Link>
          ) : kind === 'create' ? (
            'none'
          ) : (
            'not known'
          )}
        </Fact>
        <Fact term="Submitted">
          <Time value={createdAt} />
        </Fact>
        <Fact term="Finished">
          {settledAt ? (
            <>
              {' '}
              <Time value={settledAt} /> <span>{`, after ${duration}`}</span>{' '}
            </>
          ) : (
            'not yet'
          )}
        </Fact>
        <Fact term="Sent">{attempts === 1 ? 'once' : `${attempts} times`}</Fact>
        <Fact term="Request id">
          <Copied label="Copy request id" text={requestId} />
        </Fact>
        <Fact term="Key">
          <Copied label="Copy key" text={key} />
        </Fact>
      </dl>
      {kind === 'update' && state === 'done' && (
        <Part title="What changed">
          <ChangesTable changes={changes} />
        </Part>
      )}
      <Part title="Steps">
        <ol className="space-y-1">
          {findings.map(({ at, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
            <li key={index} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-2">
              <time dateTime={at} className="text-quiet tabular-nums">
                {clock().format(new Date(at))}
              </time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Part>
      <div className="grid gap-5 lg:grid-cols-2">
        <Part title="Request">
          <p translate="no" className="mb-2 break-all font-mono text-quiet text-xs">
            {`${request.method} ${request.path}`}
          </p>
          {request.body !== null && <JsonBlock label="Request body" value={request.body} />}
        </Part>
        {answer && (
          <Part title="Response">
            <p className="mb-2 font-mono text-quiet text-xs">{`Status ${answer.status}`}</p>
            {answer.body !== null && <JsonBlock label="Response body" value={answer.body} />}
          </Part>
        )}
      </div>
    </div>
  )
}

const clock = lazily(
  () => new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: operatorZone() }),
)

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span translate="no" className="break-all font-mono text-xs">
        {text}
      </span>
      <CopyButton variant="quiet" label={label} text={text} />
    </span>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  )
}
