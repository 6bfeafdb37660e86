import type { SessionEvent } from '#contract/rooms/room-session.ts'
import { memberId } from '../members/to-member.ts'
import { seededUuid } from '../seeded-random.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import type { EventRow } from './session-events.ts'

/**
 * @param projectId of the account, which SignalWire names here, though it is one half of what opens
 *   the account
 */
export function toEvent(session: SessionPlan, event: EventRow, projectId: string): SessionEvent {
  const { at, name, visit, recording } = event
  return {
    id: seededUuid(`event ${session.id} ${name} ${visit?.key ?? recording?.id ?? ''}`),
    project_id: projectId,
    room_id: session.roomId,
    room_session_id: session.id,
    ...(recording && { room_recording_id: recording.id }),
    ...(visit && { room_participant_id: memberId(visit) }),
    level: 'info',
    name,
    payload: {
      room_name: session.settings.name,
      ...(visit && { name: visit.name }),
    },
    created_at: new Date(at).toISOString(),
  }
}
