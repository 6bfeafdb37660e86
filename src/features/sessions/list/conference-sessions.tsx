import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cursorOf, type PageCursor } from '#api/conference/conference-pages.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { sessionsByRoomName } from '#api/rooms/sessions.ts'
import type { Conference } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import type { ListedSession } from '#contract/rooms/room-session.ts'
import { isSessionOf } from '#contract/rooms/session-match.ts'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Card } from '#ui/page/card.tsx'
import { DataAge } from '#ui/page/data-age.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { SessionRow } from './session-row.tsx'

type Props = { conference: Conference; hrefOf: (session: string) => string }

/** Where each page begins that was gone through, the present one last. */
type Trail = readonly (PageCursor | null)[]

/** For how long the way to a page is kept: somebody who comes back from a session finds the page again. */
const trails = new Map<string, Trail>()
const firstPage: Trail = [null]

/** When the room was in use, and by how many. */
export default function ConferenceSessions({ conference, hrefOf }: Props) {
  const { id, name } = conference
  const [trail, setTrail] = useState(() => trails.get(id) ?? firstPage)
  const query = useQuery(sessionsByRoomName(name, trail.at(-1) ?? null))
  const error = useErrorUntilData(query)
  const go = (next: Trail) => {
    trails.set(id, next)
    setTrail(next)
  }
  return (
    <Card
      title="Sessions"
      aside={
        query.data && error ? (
          <DataAge query={query} />
        ) : (
          trail.length > 1 && <PageNumber page={trail.length} />
        )
      }
    >
      {query.data ? (
        <>
          <Rows sessions={query.data.data} conference={conference} hrefOf={hrefOf} />
          <Paging trail={trail} next={cursorOf(query.data.links.next)} onGo={go} />
        </>
      ) : error ? (
        <RequestError
          what="The sessions could not be read."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
          actions={
            // A page can be gone whose address was kept.
            trail.length > 1 && <Button onClick={() => go(firstPage)}>Newest sessions</Button>
          }
        />
      ) : (
        <Skeleton label="Loading the sessions" className="h-24" />
      )}
    </Card>
  )
}

function PageNumber({ page }: { page: number }) {
  return (
    <span className="text-quiet text-xs tabular-nums">{`Page ${page.toLocaleString('en')}`}</span>
  )
}

type RowsProps = Props & { sessions: readonly ListedSession[] }

function Rows({ sessions, conference, hrefOf }: RowsProps) {
  const own = sessions
    .filter((session) => isSessionOf(session, conference))
    .toSorted((a, b) => startOf(b) - startOf(a))
  const others = sessions.length - own.length
  return (
    <>
      {own.length === 0 ? (
        <p>
          {others === 0
            ? 'Nobody has been in this room yet.'
            : 'None of these are of this conference.'}
        </p>
      ) : (
        <ul aria-label="Sessions" className="-my-1 divide-y divide-line">
          {own.map((session) => (
            <SessionRow key={session.id} session={session} href={hrefOf(session.id)} />
          ))}
        </ul>
      )}
      <p className="mt-3 text-quiet text-xs">
        <span>Found by the room’s name, </span>
        <span translate="no" className="break-all font-mono">
          {conference.name}
        </span>
        <span>, as SignalWire does not say which conference a session belongs to.</span>
        {others > 0 && <span>{` ${leftOutInWords(others)}`}</span>}
      </p>
    </>
  )
}

function startOf({ start_time, created_at }: ListedSession): number {
  return epochMs(start_time ?? created_at)
}

function leftOutInWords(count: number): string {
  return count === 1
    ? 'One more is not shown: it is from before this conference was created, so an earlier one had its name then.'
    : `${count} more are not shown: they are from before this conference was created, so an earlier one had its name then.`
}

type PagingProps = { trail: Trail; next: PageCursor | null; onGo: (trail: Trail) => void }

function Paging({ trail, next, onGo }: PagingProps) {
  if (trail.length === 1 && !next) return null
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button disabled={trail.length === 1} onClick={() => onGo(trail.slice(0, -1))}>
        Newer
      </Button>
      <Button disabled={!next} onClick={() => next && onGo([...trail, next])}>
        Older
      </Button>
    </div>
  )
}
