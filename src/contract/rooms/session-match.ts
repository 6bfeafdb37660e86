import type { Conference } from '../conference.ts'
import { epochMs } from '../date-time.ts'
import type { RoomSession } from './room-session.ts'

type Owner = Pick<Conference, 'name' | 'created_at' | 'active_session'>
type Candidate = Pick<RoomSession, 'id' | 'name' | 'start_time' | 'created_at'>

/**
 * Whether a session surely is a conference's: the one that it says is running, or one of exactly its
 * name, which no other conference of the space has. Before it was created, another one may have had
 * that name.
 */
export function isSessionOf(session: Candidate, conference: Owner): boolean {
  if (session.id === conference.active_session?.id) return true
  const start = epochMs(session.start_time ?? session.created_at)
  // Instants are written to the second in one place and more exactly in another.
  const created = Math.floor(epochMs(conference.created_at) / 1000) * 1000
  return session.name === conference.name && start >= created
}
