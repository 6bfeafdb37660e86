import type { SessionLinks } from '#features/sessions/session-links.ts'
import { paths } from './paths.ts'

/** Where the pages of sessions are, and those they belong to. */
export const sessionLinks: SessionLinks = {
  list: paths.conferences,
  conference: paths.conference,
  session: (conferenceId, sessionId) =>
    `${paths.conference(conferenceId)}/sessions/${encodeURIComponent(sessionId)}`,
}
