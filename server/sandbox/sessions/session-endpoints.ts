import { noQuery, pageQuery, sessionListQuery } from '#contract/protocol/query.ts'
import { type EndpointRequest, pageResponse, withValid } from '../api/endpoint-request.ts'
import { notFound, type SandboxResponse } from '../api/response.ts'
import { sessionEvents } from '../events/session-events.ts'
import { toEvent } from '../events/to-event.ts'
import { toMember } from '../members/to-member.ts'
import { visitsUntil } from '../members/visits.ts'
import type { SessionPlan } from './session-plan.ts'
import { hasBegun, isRunning } from './session-span.ts'
import { toListedSession, toSession } from './to-session.ts'

/** `GET /room_sessions`: newest first. */
export function listSessions(request: EndpointRequest): SandboxResponse {
  const { space, origin, now } = request
  return withValid(sessionListQuery, request.query, (query) => {
    const { room_id, room_name, room_name_matches, status } = query
    const { sessions } = space
    const found =
      room_name !== undefined
        ? sessions.named(room_name)
        : room_name_matches !== undefined
          ? sessions.namedLike(room_name_matches)
          : room_id !== undefined
            ? sessions.inRoom(room_id)
            : sessions.newestFirst()
    const rows = found.filter(
      (plan) =>
        hasBegun(plan, now) &&
        (status === undefined || isRunning(plan, now) === (status === 'in-progress')) &&
        (room_id === undefined || plan.roomId === room_id) &&
        (room_name_matches === undefined || plan.settings.name.includes(room_name_matches)),
    )
    return pageResponse(request, rows, query, (plan) => toListedSession(plan, now, origin))
  })
}

/** `GET /room_sessions/{id}` */
export function readSession(request: EndpointRequest): SandboxResponse {
  return withValid(noQuery, request.query, () =>
    withSession(request, (plan) => ({
      status: 200,
      body: toSession(plan, request.now, request.origin),
    })),
  )
}

/** `GET /room_sessions/{id}/members`: who came last is first. An unknown session is a 404. */
export function listMembers(request: EndpointRequest): SandboxResponse {
  const { now } = request
  return withValid(pageQuery, request.query, (query) =>
    withSession(request, (plan) => {
      const rows = visitsUntil(plan, now)
        .map((visit, index) => ({ position: index + 1, visit }))
        .reverse()
      return pageResponse(request, rows, query, ({ visit }) => toMember(plan, visit, now))
    }),
  )
}

/** `GET /room_sessions/{id}/events`: newest first. An unknown session is a 404. */
export function listSessionEvents(request: EndpointRequest): SandboxResponse {
  return withValid(pageQuery, request.query, (query) =>
    withSession(request, (plan) =>
      pageResponse(request, sessionEvents(plan, request.now), query, (event) =>
        toEvent(plan, event, request.projectId),
      ),
    ),
  )
}

/** Responds by `then` where the session exists, else with 404. */
export function withSession(
  { space, id, now }: EndpointRequest,
  then: (plan: SessionPlan) => SandboxResponse,
): SandboxResponse {
  const plan = space.sessions.find(id)
  return plan && hasBegun(plan, now) ? then(plan) : notFound
}
