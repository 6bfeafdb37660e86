import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { conferencesSince, everyConference } from '#api/conference/conferences-since.ts'
import { conferencesHandedOut } from '#api/conference/token-reads.ts'
import { rowMembers, runningSessions, sessionRecordings } from '#api/rooms/sessions.ts'
import { writeDateTime } from '#contract/date-time.ts'
import { membersInside } from '#contract/rooms/attendance.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { readingAt } from '#schedule/wall-time.ts'
import { startOfDay } from '#schedule/window/window.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { areAllKnown, indexConferences, liveRooms, needs, openings, SOON_MS } from './day.ts'

/** Windows that began longer ago are found by their sessions. */
const LOOK_BACK_MS = 24 * 3_600_000

/**
 * What happens now and in the next hours, followed by itself.
 *
 * @returns undefined lists as long as what they need has not been read
 */
export function useDay() {
  const [zone] = useState(operatorZone)
  const now = useMinute()
  // The same all day long, so that what was read stays.
  const since = startOfDay(readingAt(now, zone).wall, zone) - LOOK_BACK_MS
  const upcoming = useQuery(conferencesSince(writeDateTime(since)))
  const running = useQuery(runningSessions)
  const sessions = running.data ?? []
  // Whether there is a session of none of them: then it is one whose window began before, or has no start.
  const [isUnclear, setUnclear] = useState(false)
  const every = useQuery({ ...everyConference, enabled: isUnclear })
  const conferences = useMemo(
    () => indexConferences(every.data ?? [], upcoming.data ?? []),
    [every.data, upcoming.data],
  )
  const isUnknownOne = upcoming.data !== undefined && !areAllKnown({ conferences, sessions })
  if (isUnknownOne && !isUnclear) setUnclear(true)

  const members = useQueries({
    queries: sessions.map(({ id }) => rowMembers(id, { isRunning: true })),
  })
  const recordings = useQueries({
    queries: sessions.map(({ id }) => sessionRecordings(id, { isRunning: true })),
  })
  const facts = new Map(
    sessions.map(({ id }, index) => {
      const inside = members[index]?.data
      const recorded = recordings[index]?.data
      const statuses = recorded?.flatMap(({ status }) => (status === null ? [] : [status]))
      return [id, { inside: inside && membersInside(inside).length, recordings: statuses }]
    }),
  )
  const known = { conferences, sessions, facts }
  const soon = openings(known, now)
  const invited = soon.filter(({ at }) => at - now <= SOON_MS).map(({ conference: { id } }) => id)
  const handedOut = useQuery(conferencesHandedOut(invited))
  return {
    now,
    zone,
    upcoming,
    running,
    live: running.data && liveRooms(known),
    // Where it cannot be told which rooms are in use, all that open are shown.
    soon: upcoming.data && (running.data || running.isError) ? soon : undefined,
    needs:
      upcoming.data && running.data && needs(known, handedOut.data && new Set(handedOut.data), now),
  }
}
