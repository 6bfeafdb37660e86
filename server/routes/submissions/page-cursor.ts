import type { Cursor } from '../../submissions/history/cursor.ts'

/** @returns a place in the list as a text for an address */
export function writeCursor({ createdAt, seq }: Cursor): string {
  return `${createdAt.toString(36)}-${seq.toString(36)}`
}

/** @returns the place that a text names; undefined where it is none of ours */
export function readCursor(text: string): Cursor | undefined {
  const [, createdAt, seq] = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})$/.exec(text) ?? []
  if (createdAt === undefined || seq === undefined) return undefined
  return { createdAt: Number.parseInt(createdAt, 36), seq: Number.parseInt(seq, 36) }
}
