import type { Cursor } from '../../submissions/history/cursor.ts'

/** @returns a position in the list as text for a URL */
export function writeCursor({ createdAt, seq }: Cursor): string {
  return `${createdAt.toString(36)}-${seq.toString(36)}`
}

/** @returns the position that a cursor's text stands for; undefined where it is not one of ours */
export function readCursor(text: string): Cursor | undefined {
  const [, createdAt, seq] = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})$/.exec(text) ?? []
  if (createdAt === undefined || seq === undefined) return undefined
  return { createdAt: Number.parseInt(createdAt, 36), seq: Number.parseInt(seq, 36) }
}
