import type { Stay } from '#contract/rooms/attendance.ts'

/** From an instant on, in milliseconds since 1970, so many were inside. */
export type HeadCount = Readonly<{ at: number; count: number }>

/** @returns how many were inside, one entry for each instant at which that changed */
export function peopleOverTime(stays: readonly Stay[]): readonly HeadCount[] {
  const changes = new Map<number, number>()
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { from, until } of stays) {
    if (until <= from) continue
    change(from, 1)
    change(until, -1)
  }
  let count = 0
  return [...changes]
    .filter(([, by]) => by !== 0)
    .toSorted(([a], [b]) => a - b)
    .map(([at, by]) => {
      count += by
      return { at, count }
    })
}
