import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { loadAgain } from '#lib/browser/load-again.ts'
import { type CreateParts, createParts } from './send-parts.ts'

const load = loadAgain(() => import('./create-parts.ts'))

let lastTry: Promise<void> | undefined

/** Loads what sends the form for a new conference; tries again where that has failed. */
export function loadCreateParts(): Promise<void> {
  lastTry = load()
  return lastTry
}

/** @returns the same where it has come, or comes by the last try; it is not tried again for this */
export async function comingCreateParts(): Promise<CreateParts | null> {
  lastTry ??= afterFirstPaint().then(load)
  await lastTry.catch(() => undefined)
  return createParts.get()
}
