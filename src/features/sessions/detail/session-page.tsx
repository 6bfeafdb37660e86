import { useQuery } from '@tanstack/react-query'
import { CalendarX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { conferenceById } from '#api/conference/conferences.ts'
import { isMissing } from '#api/failure.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { sessionById } from '#api/rooms/sessions.ts'
import { isSessionOf } from '#contract/rooms/session-match.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { SessionLinks } from '../session-links.ts'
import { SessionDetail } from './session-detail.tsx'

type Props = {
  conferenceId: string
  sessionId: string
  links: SessionLinks
  /** What was recorded of a session. */
  recordingsOf: (sessionId: string, isRunning: boolean) => ReactNode
}

/** One time that a conference's room was in use: who was there when, and what happened. */
export function SessionPage({ conferenceId, sessionId, links, recordingsOf }: Props) {
  const ofConference = useQuery(conferenceById(conferenceId))
  const ofSession = useQuery(sessionById(sessionId))
  const conferenceError = useErrorUntilData(ofConference)
  const sessionError = useErrorUntilData(ofSession)
  const session = ofSession.data
  const conference = ofConference.data
  const error = session ? (conference ? null : conferenceError) : sessionError
  const page = links.conference(conferenceId)

  if (isMissing(sessionError) && !session)
    return (
      <Missing heading="There is no such session" href={page} link="The conference">
        SignalWire does not have it: it is in another space, or the link may be incomplete.
      </Missing>
    )
  if (isMissing(conferenceError))
    return (
      <Missing heading="There is no such conference" href={links.list} link="All conferences">
        It was deleted, so it is not known which sessions were its own.
      </Missing>
    )
  if (error)
    return (
      <>
        <title>Session · Greenroom</title>
        <PageHeading className="mb-5">Session</PageHeading>
        <RequestError
          what="The session could not be read."
          error={error}
          isFetching={ofSession.isFetching || ofConference.isFetching}
          onRetry={() => {
            void ofSession.refetch()
            void ofConference.refetch()
          }}
        />
      </>
    )
  if (!session || !conference) return <Skeleton label="Loading the session" className="h-96" />
  if (!isSessionOf(session, conference))
    return (
      <Missing heading="This is another conference’s session" href={page} link="The conference">
        Its room has another name, or it is from before this conference was created.
      </Missing>
    )
  const title = isolateDirection(titleOf(conference))
  return (
    <>
      <title>{`Session of ${title} · Greenroom`}</title>
      <BackLink href={page}>{title}</BackLink>
      <SessionDetail session={session} title={title} recordingsOf={recordingsOf} />
    </>
  )
}

type MissingProps = { heading: string; href: string; link: string; children: ReactNode }

function Missing({ heading, href, link, children }: MissingProps) {
  return (
    <div className="mx-auto max-w-md py-20 text-center">
      <title>Not found · Greenroom</title>
      <span className="mx-auto mb-4 flex size-12 items-center justify-center rounded-xl border border-line bg-surface text-quiet">
        <CalendarX aria-hidden className="size-6" />
      </span>
      <PageHeading>{heading}</PageHeading>
      <p role="status" className="mt-2 text-quiet">
        {children}
      </p>
      <Link
        href={href}
        className="mt-6 inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
      >
        {link}
      </Link>
    </div>
  )
}
