import { loadAgain } from '#lib/browser/load-again.ts'

/** Loads what sends the form for a new conference; tries again where that has failed. */
export const loadCreateParts = loadAgain(() => import('./create-parts.ts'))
