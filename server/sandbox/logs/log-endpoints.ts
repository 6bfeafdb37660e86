import { noQuery, type UsageLogQuery, usageLogQuery } from '#contract/protocol/query.ts'
import type { UsageLog } from '#contract/rooms/usage-log.ts'
import { type EndpointRequest, pageResponse, withValid } from '../api/endpoint-request.ts'
import { notFound, type SandboxResponse } from '../api/response.ts'
import { epochMilliseconds } from '../conferences/instant.ts'
import { sessionCost } from '../costs/session-cost.ts'
import { toDollarText } from '../costs/tariff.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import { hasBegun, isRunning, sessionEnd } from '../sessions/session-span.ts'
import { logIdOf } from '../sessions/session-store.ts'

const DAY_MS = 24 * 60 * 60_000

/**
 * `GET /logs`: one for each session, newest first. Those of a conference that was deleted are only
 * listed where the query includes them.
 */
export function listLogs(request: EndpointRequest): SandboxResponse {
  const { now, origin } = request
  return withValid(usageLogQuery, request.query, (query) => {
    const isWanted = createdFilter(query)
    const rows = request.space.sessions
      .newestFirst()
      .filter(
        (plan) =>
          hasBegun(plan, now) &&
          (plan.removedAt === null || query.include_deleted === 'true') &&
          isWanted(plan.startedAt),
      )
    return pageResponse(request, rows, query, (plan) => toLog(plan, now, origin))
  })
}

/** `GET /logs/{id}` */
export function readLog({ space, id, query, now, origin }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () => {
    const plan = space.sessions.findByLogId(id)
    if (!plan || !hasBegun(plan, now)) return notFound
    return { status: 200, body: toLog(plan, now, origin) }
  })
}

/** `created_on` is a day in UTC, that of the instant where one is given. */
function createdFilter({ created_before, created_on, created_after }: UsageLogQuery) {
  const before = created_before === undefined ? Infinity : epochMilliseconds(created_before)
  const after = created_after === undefined ? -Infinity : epochMilliseconds(created_after)
  const day = created_on === undefined ? undefined : dayOf(epochMilliseconds(created_on))
  return (at: number) => at < before && at > after && (day === undefined || dayOf(at) === day)
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS)
}

function toLog(plan: SessionPlan, now: number, origin: string): UsageLog {
  const { startedAt, settings } = plan
  const id = logIdOf(plan)
  const runs = isRunning(plan, now)
  const cost = sessionCost(plan, now)
  const startTime = new Date(startedAt).toISOString()
  return {
    id,
    created_at: startTime,
    source: 'realtime_api',
    type: plan.conferenceId === null ? 'video_room_session' : 'video_conference_session',
    url: `${origin}/api/video/logs/${id}`,
    room_name: settings.name,
    status: runs ? 'in-progress' : 'completed',
    locked: false,
    started_at: startTime,
    ended_at: runs ? null : new Date(sessionEnd(plan)).toISOString(),
    charge: toDollarText(cost.members + cost.recordings),
    charge_details: [
      { description: `Participants, ${settings.quality}`, charge: toDollarText(cost.members) },
      ...(cost.recordings > 0
        ? [{ description: 'Recording', charge: toDollarText(cost.recordings) }]
        : []),
    ],
  }
}
