import type { Place } from '../../submissions/places.ts'

/** @returns a place in the list as a text for an address */
export function writeCursor({ createdAt, seq }: Place): string {
  return `${createdAt.toString(36)}-${seq.toString(36)}`
}

/** @returns the place that a text names; undefined where it is none of ours */
export function readCursor(text: string): Place | undefined {
  const [, createdAt, seq] = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})$/.exec(text) ?? []
  if (createdAt === undefined || seq === undefined) return undefined
  return { createdAt: Number.parseInt(createdAt, 36), seq: Number.parseInt(seq, 36) }
}
