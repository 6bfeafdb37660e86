export type SessionLinks = {
  /** All conferences. */
  list: string
  conference: (id: string) => string
  session: (conferenceId: string, sessionId: string) => string
}
