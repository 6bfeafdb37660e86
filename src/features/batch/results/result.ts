import type { BatchDetail, BatchRow } from '#contract/batches/batch.ts'
import type { Conference } from '#contract/conference.ts'
import { epochMs } from '#contract/date-time.ts'
import { writeCsv } from '#lib/format/write-csv.ts'
import { rowStateLabels } from '../run/batch-text.ts'
import { instantCellText } from '../values/read-time.ts'

/** What of a conference a batch knows once it has made it. */
export type MadeConference = Pick<
  Conference,
  'id' | 'name' | 'display_name' | 'join_from' | 'join_until' | 'created_at' | 'updated_at'
>

/** How conferences are handed out; another part of the page knows that. */
export type HandOut = Readonly<{
  /** Where guests join; empty where there is no such page. */
  link: (conference: MadeConference) => string
  invitation: (conference: MadeConference, zone: string) => string
  /** One calendar file with all of them; undefined where none has a beginning. */
  calendar: (conferences: readonly MadeConference[]) => string | undefined
}>

/** @returns the conference that a row has made or changed; undefined where it has not */
export function madeConference(
  { conferenceId, name, state, values, settledAt, updatedAt }: BatchRow,
  { base, createdAt }: Pick<BatchDetail, 'base' | 'createdAt'>,
): MadeConference | undefined {
  if (state !== 'done' || conferenceId === null) return undefined
  const all = { ...base, ...values }
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    id: conferenceId,
    name: name ?? '',
    display_name: text(all.display_name),
    join_from: text(all.join_from),
    join_until: text(all.join_until),
    created_at: settledAt ?? createdAt,
    updated_at: updatedAt ?? settledAt ?? createdAt,
  }
}

/** Join tokens of a conference, by whom they are for. */
export type ResultTokens = ReadonlyMap<string, Readonly<{ guest: string; moderator: string }>>

/**
 * Writes what became of each row, with what is needed to hand the conferences out.
 *
 * @param tokens only where they were asked for: anyone with the file can join
 */
export function resultsFile(
  batch: BatchDetail,
  rows: readonly BatchRow[],
  options: Readonly<{ handOut: HandOut; zone: string; tokens?: ResultTokens | undefined }>,
): string {
  const { handOut, zone, tokens } = options
  const clock = (instant: string | null) =>
    instant === null ? '' : instantCellText(epochMs(instant), zone)
  const headings = [
    ...['Row', 'Outcome', 'Problem', 'Id', 'Name', 'Display name', 'Opens', 'Closes', 'Time zone'],
    ...['Link', 'Invitation'],
    ...(tokens ? ['Guest token', 'Moderator token'] : []),
  ]
  return writeCsv([
    headings,
    ...rows.map((row) => {
      const made = madeConference(row, batch)
      const all = { ...batch.base, ...row.values }
      const own = made && tokens?.get(made.id)
      return [
        String(row.index + 1),
        rowStateLabels[row.state],
        row.problem?.detail ?? '',
        row.conferenceId ?? '',
        row.name ?? '',
        typeof all.display_name === 'string' ? all.display_name : '',
        clock(typeof all.join_from === 'string' ? all.join_from : null),
        clock(typeof all.join_until === 'string' ? all.join_until : null),
        zone,
        made ? handOut.link(made) : '',
        made ? handOut.invitation(made, zone) : '',
        ...(tokens ? [own?.guest ?? '', own?.moderator ?? ''] : []),
      ]
    }),
  ])
}
