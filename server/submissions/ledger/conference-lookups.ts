import { textIn } from '#contract/record-of.ts'
import type { Store } from '../../store/store.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'
import { parseStoredJson } from './entry-row.ts'

/** More of one conference than run at a time. */
const MAX_STREAMS_COMPARED = 200

/**
 * What is on record about a conference, by which it is found out what came of a submission. Every
 * method rejects with StoreUnavailable alone.
 */
export function createConferenceLookups({ db }: Store, space: string) {
  return {
    /** @returns whether a create other than this one has led to the conference */
    belongsToOther: (conferenceId: string, key: string): Promise<boolean> =>
      wrapStoreErrors(async () => {
        const row = await db
          .selectFrom('submission')
          .select('key')
          .where('space', '=', space)
          .where('conference_id', '=', conferenceId)
          .where('kind', '=', 'create')
          .where('key', '!=', key)
          .limit(1)
          .executeTakeFirst()
        return row !== undefined
      }),

    /** @returns the ids of streams in the conference that other submissions than this have started */
    streamsOfOthers: (conferenceId: string, key: string): Promise<ReadonlySet<string>> =>
      wrapStoreErrors(async () => {
        const rows = await db
          .selectFrom('submission')
          .select('response_body')
          .where('space', '=', space)
          .where('conference_id', '=', conferenceId)
          .where('kind', '=', 'create_stream')
          .where('state', '=', 'done')
          .where('key', '!=', key)
          .orderBy('settled_at', 'desc')
          .limit(MAX_STREAMS_COMPARED)
          .execute()
        const ids = rows.map((row) => textIn(parseStoredJson(row.response_body), 'id'))
        return new Set(ids.filter((id) => id !== undefined))
      }),

    /** @returns SignalWire's last response about a conference that was created or edited here */
    latestResponseAbout: (conferenceId: string): Promise<unknown> =>
      wrapStoreErrors(async () => {
        const row = await db
          .selectFrom('submission')
          .select('response_body')
          .where('space', '=', space)
          .where('conference_id', '=', conferenceId)
          .where('kind', 'in', ['create', 'update'])
          .where('state', '=', 'done')
          .orderBy('settled_at', 'desc')
          .limit(1)
          .executeTakeFirst()
        return parseStoredJson(row?.response_body ?? null)
      }),
  }
}
