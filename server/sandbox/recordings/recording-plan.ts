/** What decides how a recording goes. Times are milliseconds since 1970. */
export type RecordingPlan = {
  readonly id: string
  readonly position: number
  readonly startedAt: number
  /** Null: it ends with the session. */
  readonly stopsAt: number | null
  /** From when on it stands still, if it does. */
  readonly pausedAt: number | null
}
