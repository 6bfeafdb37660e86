import { conferenceCreate } from '#contract/conference.ts'
import { type FieldName, isFieldName, isOfKind } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { fieldTimeOf, fieldTimeText, resolveFieldTime } from '#schedule/fields/field-time.ts'
import { scheduleIssues } from '#schedule/fields/schedule-issues.ts'
import { scheduleRequest } from '#schedule/fields/schedule-value.ts'
import type { WindowEnds } from '#schedule/format.ts'
import { formatOffset } from '#schedule/offset.ts'
import { createFields } from '../columns/targets.ts'
import { type TimeContext, timeCellText } from '../values/read-time.ts'
import { readCell } from '../values/read-value.ts'
import type { Row } from './row.ts'

/** A body on its way to the contract. */
export type DraftBody = Readonly<Record<string, unknown>>

export type CheckContext = TimeContext &
  Readonly<{
    /** What the rows leave out. */
    base: DraftBody
    /** Milliseconds since 1970: a window that is over by then lets nobody in. */
    now: number
  }>

/** What can be put into a cell instead of what stands there. */
export type Fix = Readonly<{ label: string; text: string }>

/** What a row means, and what is wrong with it. */
export type CheckedRow = Readonly<{
  /** The row's own part of the request, without the base and without a proposed name. */
  values: DraftBody
  errors: ReadonlyMap<FieldName, string>
  /** Ways out of an error, where there are some to choose from. */
  fixes: ReadonlyMap<FieldName, readonly Fix[]>
  /** Undefined where an end cannot be read. */
  window: WindowEnds | undefined
}>

/**
 * Reads a row's cells and checks them by the contract that the server uses, together with the base.
 * The window is held to the form's rules besides.
 */
export function checkRow(row: Row, context: CheckContext): CheckedRow {
  const errors = new Map<FieldName, string>()
  const fixes = new Map<FieldName, readonly Fix[]>()
  const values: Record<string, unknown> = {}
  const times = { join_from: '', join_until: '' }
  for (const field of createFields) {
    const text = row.cells[field]
    if (text === undefined) continue
    const read = readCell(field, text, context)
    if (read.kind === 'error') errors.set(field, read.message)
    else if (read.kind === 'value') values[field] = read.value
    else if (read.kind === 'time' && isOfKind(field, 'instant')) times[field] = read.value
  }
  const { request, issues } = checkWindow(times, context)
  Object.assign(values, request)
  for (const { field, message, choices } of issues) {
    if (!errors.has(field)) errors.set(field, message)
    if (choices.length > 0) fixes.set(field, choices)
  }
  const checked = conferenceCreate.safeParse({ ...context.base, ...values })
  for (const { path, message } of checked.error?.issues ?? []) {
    const [field] = path
    if (typeof field !== 'string' || !isFieldName(field) || errors.has(field)) continue
    const isMissing = !(field in values) && !(field in context.base)
    errors.set(field, isMissing ? `Must be filled in` : message)
  }
  return { values, errors, fixes, window: windowOf(values, errors) }
}

type Times = Readonly<Record<'join_from' | 'join_until', string>>
type CheckedWindow = Readonly<{
  request: DraftBody
  issues: readonly Readonly<{ field: keyof Times; message: string; choices: readonly Fix[] }>[]
}>

/** To look zones up is most of a row's check, and most changes leave its window as it is. */
const MAX_KNOWN_WINDOWS = 4_000
const knownWindows = new WeakMap<CheckContext, Map<string, CheckedWindow>>()

function checkWindow(times: Times, context: CheckContext): CheckedWindow {
  const known = knownWindows.get(context) ?? new Map<string, CheckedWindow>()
  knownWindows.set(context, known)
  const key = `${times.join_from} ${times.join_until}`
  const before = known.get(key)
  if (before) return before
  if (known.size >= MAX_KNOWN_WINDOWS) known.clear()
  const schedule = { ...times, time_zone: context.zone }
  const hasWindow = times.join_from !== '' || times.join_until !== ''
  const issues = hasWindow ? scheduleIssues(schedule, context.now) : []
  const checked: CheckedWindow = {
    request: scheduleRequest(schedule),
    issues: issues.flatMap(({ field, message }) =>
      field === 'time_zone'
        ? []
        : { field, message, choices: readingsOf(times[field], context.zone) },
    ),
  }
  known.set(key, checked)
  return checked
}

function windowOf(values: DraftBody, errors: ReadonlyMap<FieldName, string>) {
  if (errors.has('join_from') || errors.has('join_until')) return undefined
  const at = (value: unknown) => (typeof value === 'string' ? epochMs(value) : undefined)
  return { from: at(values.join_from), until: at(values.join_until) }
}

/** The readings of a time that clocks skip or show twice, each as a cell's text. */
function readingsOf(time: string, zone: string): readonly Fix[] {
  const resolved = resolveFieldTime(time, zone)
  if (resolved.kind === 'fold')
    return [resolved.earlier, resolved.later].map(({ wall, offset }) => {
      const text = timeCellText(fieldTimeText(wall, offset))
      return { text, label: `${text.slice(11, 16)} ${formatOffset(offset)}` }
    })
  if (resolved.kind !== 'gap') return []
  return [resolved.after, resolved.before].map(({ at, offset }) => {
    const text = timeCellText(fieldTimeOf(at, zone))
    return { text, label: `${text.slice(11, 16)} ${formatOffset(offset)}` }
  })
}
