import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { foldText } from '../text/fold-text.ts'

/*
 * What brand kits and templates have in common: people name them, share them with everybody of a
 * space, and change them; each change leaves a version behind.
 */

/** Of a record, beside what it is about. Its ETag is its version in quotes. */
export const recordFacts = {
  id: z.uuid(),
  /** From 1; grows with each change. */
  version: z.int(),
  created_at: dateTime,
  updated_at: dateTime,
  created_by: z.nullable(z.string()),
  updated_by: z.nullable(z.string()),
}

export const recordActions = ['created', 'changed', 'deleted'] as const
export type RecordAction = (typeof recordActions)[number]

/** Of what a record was after a change, beside what it is about. */
export const recordVersionFacts = {
  version: z.int(),
  at: dateTime,
  by: z.nullable(z.string()),
  action: z.enum(recordActions),
}

/** Most entries in one page of a record's history, and how many come unasked. */
export const recordHistoryLimit = { max: 100, default: 50 } as const

/** @returns what two names must not have in common: they would be taken for one another */
export function recordNameKey(name: string): string {
  const trimmed = name.trim().replace(/\s+/gu, ' ')
  // Of a name of apostrophes alone nothing is left.
  return foldText(trimmed).trim().replace(/\s+/gu, ' ') || trimmed
}
