/** How long Greenroom works on a request before it reports an outcome, or that it is not known yet. */
export const REQUEST_DEADLINE_MS = 15_000
