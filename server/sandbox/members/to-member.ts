import type { SessionMember } from '#contract/rooms/room-session.ts'
import { secondsInside } from '../costs/session-cost.ts'
import { memberUnits, toDollars } from '../costs/tariff.ts'
import { seededUuid } from '../seeded-random.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import type { Visit } from './visits.ts'

/** @returns the id by which members and events name somebody who came */
export function memberId({ key }: Visit): string {
  return seededUuid(key)
}

/** @returns somebody who came, as they are `now`; who is still inside has no `leave_time` */
export function toMember(session: SessionPlan, visit: Visit, now: number): SessionMember {
  const seconds = secondsInside(visit, now)
  return {
    id: memberId(visit),
    room_session_id: session.id,
    name: visit.name,
    join_time: new Date(visit.joinedAt).toISOString(),
    leave_time: visit.leavesAt <= now ? new Date(visit.leavesAt).toISOString() : null,
    duration: seconds,
    cost_in_dollars: toDollars(memberUnits(seconds, session.settings.quality)),
  }
}
