import { pagePaths } from '#contract/paths/page-paths.ts'

/** Every address of the app, in one place. */
export const paths = {
  ...pagePaths,
  batch: (id: string) => `${pagePaths.batches}/${id}`,
  /** Every component in every state, in development only. */
  components: '/components',
  conference: (id: string) => `/conferences/${encodeURIComponent(id)}`,
  /** The page of a conference that was just created. */
  createdConference: (id: string) => `/conferences/${encodeURIComponent(id)}?created`,
} as const
