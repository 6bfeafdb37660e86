import { epochMs } from '#contract/date-time.ts'
import type { UsageLog } from '#contract/rooms/usage-log.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  readDecimal,
  sumOf,
  zero,
} from '#lib/format/decimal.ts'
import type { Grouping } from '../usage-view.ts'
import { dayAt, type UsageDay } from './usage-days.ts'

/** What happened in a room at some time. */
type Happened = Readonly<{ at: number; name: string | null }>

/** A session that SignalWire charges for. */
export type ChargedSession = Happened &
  Readonly<{
    seconds: number
    /** Undefined where SignalWire says none, or nothing that is an amount. */
    dollars: Decimal | undefined
    isRunning: boolean
  }>

/** A session whose people may be known. */
export type AttendedSession = Happened & Readonly<{ id: string }>

/** @param now when a session that runs is taken to end, in milliseconds since 1970 */
export function chargedSession(log: UsageLog, now: number): ChargedSession {
  const at = epochMs(log.started_at ?? log.created_at)
  const isRunning = log.status === 'in-progress' || (log.status === null && log.ended_at === null)
  const end = log.ended_at !== null ? epochMs(log.ended_at) : isRunning ? now : at
  return {
    at,
    name: log.room_name,
    seconds: Math.max(0, (end - at) / 1000),
    dollars: log.charge === null ? undefined : readDecimal(log.charge),
    isRunning,
  }
}

/** All that is known of some time. */
export type UsageFacts = Readonly<{
  days: readonly UsageDay[]
  sessions: readonly ChargedSession[]
  recordings: readonly Happened[]
  /** Sessions as SignalWire lists them, which may be fewer than it charges for. */
  attended: readonly AttendedSession[]
  /** How many people were in a session, by its id. */
  people: ReadonlyMap<string, number>
  /** The brand kit of a conference, by its name. */
  brands: ReadonlyMap<string, string>
}>

/** Figures that belong together: of a day, a conference, a brand, or of everything. */
export type Usage = Readonly<{
  /** Empty for conferences without a name, and for those of no brand. */
  key: string
  sessions: number
  seconds: number
  dollars: Decimal
  recordings: number
  people: number
  /** Whether nobody may be missing among the people. */
  arePeopleKnown: boolean
}>

type Sums = { -readonly [Name in keyof Usage]: Usage[Name] } & { attended: number; counted: number }

/**
 * Adds up what happened in the days, exactly, in groups.
 *
 * @returns the groups that have something: days and months in their order, the others by what they
 *   cost; and all of them together
 */
export function sumUsage(facts: UsageFacts, by: Grouping): { rows: Usage[]; total: Usage } {
  const { days, sessions, recordings, attended, people, brands } = facts
  const groups = new Map<string, Sums>()
  const total = empty('total')
  const add = (happened: Happened, change: (sums: Sums) => void) => {
    const day = dayAt(days, happened.at)?.day
    if (day === undefined) return
    const key = keyOf(by, day, happened.name, brands)
    let group = groups.get(key)
    if (!group) {
      group = empty(key)
      groups.set(key, group)
    }
    change(group)
    change(total)
  }
  for (const session of sessions)
    add(session, (sums) => {
      sums.sessions += 1
      sums.seconds += session.seconds
      sums.dollars = addDecimals(sums.dollars, session.dollars ?? zero)
    })
  for (const recording of recordings)
    add(recording, (sums) => {
      sums.recordings += 1
    })
  for (const session of attended) {
    const count = people.get(session.id)
    add(session, (sums) => {
      sums.attended += 1
      if (count === undefined) return
      sums.counted += 1
      sums.people += count
    })
  }
  const rows = [...groups.values()].map(finished)
  const isByTime = by === 'day' || by === 'month'
  rows.sort((a, b) =>
    isByTime
      ? compareTexts(a.key, b.key)
      : compareDecimals(b.dollars, a.dollars) || compareTexts(a.key, b.key),
  )
  return { rows, total: finished(total) }
}

function keyOf(
  by: Grouping,
  day: string,
  name: string | null,
  brands: ReadonlyMap<string, string>,
): string {
  if (by === 'day') return day
  if (by === 'month') return day.slice(0, 7)
  return (by === 'brand' ? brands.get(name ?? '') : name) ?? ''
}

function empty(key: string): Sums {
  return {
    key,
    sessions: 0,
    seconds: 0,
    dollars: zero,
    recordings: 0,
    people: 0,
    arePeopleKnown: false,
    attended: 0,
    counted: 0,
  }
}

function finished({ attended, counted, ...usage }: Sums): Usage {
  return { ...usage, arePeopleKnown: counted === attended && attended >= usage.sessions }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Several groups as one, such as the many small ones that a picture has no room for. */
export function together(key: string, rows: readonly Usage[]): Usage {
  return {
    key,
    sessions: rows.reduce((sum, { sessions }) => sum + sessions, 0),
    seconds: rows.reduce((sum, { seconds }) => sum + seconds, 0),
    dollars: sumOf(rows.map(({ dollars }) => dollars)),
    recordings: rows.reduce((sum, { recordings }) => sum + recordings, 0),
    people: rows.reduce((sum, { people }) => sum + people, 0),
    arePeopleKnown: rows.every(({ arePeopleKnown }) => arePeopleKnown),
  }
}
