/** Where the page leads. */
export type TodayLinks = Readonly<{
  conference: (id: string) => string
  editConference: (id: string) => string
  conferences: string
  /** Submissions whose outcome is not known yet. */
  unknownOutcomes: string
}>
