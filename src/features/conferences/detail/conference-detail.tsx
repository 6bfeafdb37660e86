import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { cachedConference } from '#api/conference/conference-cache.ts'
import { conferenceById } from '#api/conference/conferences.ts'
import { isMissing } from '#api/failure.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import '#room/preview/draw-rooms.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import { constantColors } from '#room/theme/color-source.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Card } from '#ui/page/card.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { Newcomers } from '../close/newcomers.tsx'
import { conferenceState } from '../conference-state.ts'
import { DeleteDialog } from '../delete/delete-dialog.tsx'
import { SharePanel } from '../share/share-panel.tsx'
import { ApiResponse } from './api-response.tsx'
import { DetailHeader } from './detail-header.tsx'
import type { DetailLinks } from './detail-links.ts'
import { DetailFailed, DetailMissing, DetailUnavailable } from './detail-states.tsx'
import { LiveSession } from './live-session.tsx'
import { RoomFacts } from './room-facts.tsx'
import { ScheduleFacts } from './schedule-facts.tsx'
import { ThemeFacts } from './theme-facts.tsx'

type Props = {
  id: string
  links: DetailLinks
  /** The outcome of a save, above everything. */
  notice?: ReactNode
  /** Whether it is asked at once to let nobody new in, as by a command. */
  asksToClose: boolean
  onAskedToClose: () => void
  onChangeTimes: () => void
  /** Takes the place of the times while they are being changed. */
  timesEditor: ((conference: Conference) => ReactNode) | undefined
  /** What happened in its room. */
  sessions: (conference: Conference) => ReactNode
  /** What its picture is sent to. */
  streams: ReactNode
  /** Called with the title once it is deleted. */
  onDeleted: (name: string) => void
}

/** Everything about one conference, and what can be done with it. */
export function ConferenceDetail(props: Props) {
  const { id, links, notice, asksToClose, onAskedToClose, onChangeTimes } = props
  const { timesEditor, sessions, streams, onDeleted } = props
  const client = useQueryClient()
  const query = useQuery(conferenceById(id))
  const { refetch, isFetching } = query
  const error = useErrorUntilData(query)
  // What the list knows of it is shown until it is read, and where it cannot be read.
  const [listed] = useState(() => cachedConference(client, id))
  const conference = query.data ?? listed
  const [deleting, setDeleting] = useState(false)
  const dialog = deleting && conference && (
    <DeleteDialog
      conferences={[conference]}
      onClose={([name]) => {
        setDeleting(false)
        if (name !== undefined) onDeleted(name)
      }}
    />
  )
  if (isMissing(error) && !deleting)
    return <DetailMissing name={conference ? titleOf(conference) : null} list={links.list} />
  if (!conference)
    return error ? (
      <DetailUnavailable
        heading="Conference"
        error={error}
        isFetching={isFetching}
        onRetry={() => void refetch()}
      />
    ) : (
      <Skeleton label="Loading the conference" className="h-96" />
    )
  return (
    <>
      <title>{`${isolateDirection(titleOf(conference))} · Greenroom`}</title>
      <Newcomers
        key={conference.id}
        conference={conference}
        asksAtOnce={asksToClose}
        onAsked={onAskedToClose}
        onChangeTimes={onChangeTimes}
      >
        {(newcomers) => (
          <>
            <DetailHeader
              conference={conference}
              links={links}
              newcomers={newcomers.action}
              onDelete={() => {
                // Who is inside may have changed since it was read.
                void refetch()
                setDeleting(true)
              }}
            />
            {newcomers.notice}
          </>
        )}
      </Newcomers>
      {notice}
      {error && !isMissing(error) && (
        <DetailFailed error={error} isFetching={isFetching} onRetry={() => void refetch()} />
      )}
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5">
          {isLive(conference) && <LiveSession conference={conference} links={links} />}
          <ScheduleFacts
            conference={conference}
            copy={links.copy}
            onChange={onChangeTimes}
            editor={timesEditor?.(conference)}
          />
          <Card title="Share">
            <SharePanel key={conference.id} conference={conference} />
          </Card>
          {sessions(conference)}
          {streams}
          <RoomFacts conference={conference} />
        </div>
        <div className="mt-5 min-w-0 space-y-5 lg:mt-0">
          <DetailPreview conference={conference} />
          <ThemeFacts conference={conference} saveAsKit={links.saveAsKit(conference)} />
          <ApiResponse id={id} />
        </div>
      </div>
      {dialog}
    </>
  )
}

function isLive(conference: Conference): boolean {
  return conferenceState(conference, Date.now()).kind === 'live'
}

/** Remounted when the theme changes: a preview keeps the colours it was mounted with. */
function DetailPreview({ conference }: { conference: Conference }) {
  const themes = themesOfFields(conference)
  return (
    <RoomPreview
      key={JSON.stringify(themes)}
      colors={constantColors(themes)}
      roomName={roomTitle(titleOf(conference))}
      layout={conference.layout}
      size={conference.size ?? 'medium'}
      recording={conference.record_on_start}
    />
  )
}
