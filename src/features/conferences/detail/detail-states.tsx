import { CalendarX, Link2Off } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'

type MissingProps = {
  /** What it was called, where it was still there a moment ago. */
  name: string | null
  list: string
}

/** SignalWire does not have this conference, or not any more. */
export function DetailMissing({ name, list }: MissingProps) {
  return (
    <Missing
      icon={<CalendarX aria-hidden className="size-6" />}
      heading={
        name === null ? 'There is no such conference' : `“${isolateDirection(name)}” was deleted`
      }
      list={list}
      what="conference"
    >
      {name === null
        ? 'SignalWire does not have it: it was deleted, it is in another space, or the link may be incomplete.'
        : 'Someone deleted it after you opened this page. Nobody can join it any more.'}
    </Missing>
  )
}

type IncompleteProps = { list: string; what?: 'conference' | 'batch' }

/** The id in the address is malformed. */
export function LinkIncomplete({ list, what = 'conference' }: IncompleteProps) {
  return (
    <Missing
      icon={<Link2Off aria-hidden className="size-6" />}
      heading="This link may be incomplete"
      list={list}
      what={what}
    >
      {`The id in this link is not valid: the link may have been cut off. Ask for it again, or find the ${what} in the list.`}
    </Missing>
  )
}

type MissingViewProps = {
  icon: ReactNode
  heading: string
  list: string
  what: 'conference' | 'batch'
  children: ReactNode
}

function Missing({ icon, heading, list, what, children }: MissingViewProps) {
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <title>Not found · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        {icon}
      </span>
      <PageHeading>{heading}</PageHeading>
      <p role="status" className="mt-2 text-quiet">
        {children}
      </p>
      <Link
        href={list}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        {what === 'batch' ? 'All batches' : 'All conferences'}
      </Link>
    </div>
  )
}

type FailedProps = { error: Error; isFetching: boolean; onRetry: () => void }

/** There is nothing to show yet, since it could not be read. */
export function DetailUnavailable({ heading, ...request }: FailedProps & { heading: string }) {
  return (
    <>
      <title>{`${heading} · Greenroom`}</title>
      <PageHeading className="mb-5">{heading}</PageHeading>
      <DetailFailed {...request} />
    </>
  )
}

/** It could not be read, for now. */
export function DetailFailed(request: FailedProps) {
  return (
    <div className="mb-5 max-w-2xl">
      <RequestError what="The conference could not be read." {...request} />
    </div>
  )
}
