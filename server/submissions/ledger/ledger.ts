import { sql, type UpdateObject } from 'kysely'
import { isSettled } from '#contract/submission.ts'
import { checkStore } from '../../store/check-store.ts'
import { type Store, StoreUnavailable } from '../../store/store.ts'
import type { Tables } from '../../store/tables.ts'
import { continueProgressLog } from '../jobs/job.ts'
import type { Entry, Intent, Progress, Settlement } from './entry.ts'
import { entryOf, jsonOf, progressRow, rowOf } from './entry-row.ts'
import { redactedJson } from './redact-join-tokens.ts'
import { searchText, storable } from './search-text.ts'
import { mayTryAgain } from './try-again.ts'

/** What came of writing an intent down. */
export type Begun =
  | { readonly kind: 'new'; readonly entry: Entry }
  /** The key is in use; `entry` is what stands under it. */
  | { readonly kind: 'known'; readonly entry: Entry }
  /** Another create of this name is not settled yet. */
  | { readonly kind: 'name_busy' }

/** The record of everything submitted. Every method rejects with StoreUnavailable alone. */
export type Ledger = ReturnType<typeof createLedger>

/**
 * @param store an open database
 * @param space the account that it is about; what was submitted in another is not there
 * @param clock tells the time, in ms since 1970
 */
export function createLedger(store: Store, space: string, clock: () => number = Date.now) {
  const { db, now } = store
  const held = (ms: number) => sql<number>`${now} + ${ms}`

  /** Changes a row as long as it is unsettled and in the caller's hands. */
  const change = (
    key: string,
    holder: string,
    values: UpdateObject<Tables, 'submission'>,
  ): Promise<boolean> =>
    guarded(async () => {
      const { numUpdatedRows } = await db
        .updateTable('submission')
        .set(values)
        .where('space', '=', space)
        .where('key', '=', key)
        .where('holder', '=', holder)
        .where('state', 'in', ['sending', 'finding_out'])
        .executeTakeFirst()
      return numUpdatedRows > 0n
    })

  const rowUnder = (key: string) =>
    db
      .selectFrom('submission')
      .selectAll()
      .where('space', '=', space)
      .where('key', '=', key)
      .executeTakeFirst()

  /**
   * Opens a submission again that had no effect. What was done so far stays on record.
   *
   * @param known as it stands
   * @returns undefined where somebody else was first, or another create has the name meanwhile
   */
  const reopen = async (known: Entry, intent: Intent, holder: string, holdMs: number) => {
    const { key, attempts: _, findings: __, ...row } = rowOf(intent, clock())
    const busy = db
      .selectFrom('submission as other')
      .select('other.key')
      .where('other.space', '=', space)
      .where('other.kind', '=', 'create')
      .where('other.name', '=', row.name)
      .where('other.state', 'in', ['sending', 'finding_out'])
    const text = `Submitted again under the same key. The try of ${new Date(known.createdAt).toISOString()}, request ${known.requestId}, had no effect.`
    const progressLog = continueProgressLog(known)
    progressLog.note(text)
    return db
      .updateTable('submission')
      .set({
        ...row,
        ...progressRow(progressLog.progress()),
        answer_status: null,
        answer_body: null,
        settled_at: null,
        holder,
        held_until: held(holdMs),
      })
      .where('space', '=', space)
      .where('key', '=', key)
      .where('state', '=', known.state)
      .where('settled_at', '=', known.settledAt)
      .where(({ not, exists, lit }) => (intent.kind === 'create' ? not(exists(busy)) : lit(true)))
      .returningAll()
      .executeTakeFirst()
  }

  const find = (key: string): Promise<Entry | undefined> =>
    guarded(async () => {
      const row = await rowUnder(key)
      return row && entryOf(row)
    })

  return {
    /**
     * Writes an intent down, unless its key or its name is in use; a key under which the same was
     * tried without effect is not. Done twice for one holder it is new both times: the database's
     * first answer may have got lost.
     *
     * @param holder who is going to work on it
     * @param holdMs how long nobody else may
     */
    begin: (intent: Intent, holder: string, holdMs: number): Promise<Begun> =>
      guarded(async () => {
        const row = await db
          .insertInto('submission')
          .values({ space, ...rowOf(intent, clock()), holder, held_until: held(holdMs) })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst()
        if (row) return { kind: 'new', entry: entryOf(row) }
        const known = await rowUnder(intent.key)
        if (!known) return { kind: 'name_busy' }
        if (known.holder === holder) return { kind: 'new', entry: entryOf(known) }
        const entry = entryOf(known)
        if (entry.fingerprint !== intent.fingerprint || !mayTryAgain(entry)) {
          return { kind: 'known', entry }
        }
        const again = await reopen(entry, intent, holder, holdMs).catch(ignoreNotUnique)
        if (again) return { kind: 'new', entry: entryOf(again) }
        const now = await find(intent.key)
        return now && !isSettled(now.state) ? { kind: 'known', entry: now } : { kind: 'name_busy' }
      }),

    find,

    /** Finds out whether anything can be written down. */
    check: (): Promise<void> => guarded(() => checkStore(store)),

    /** Notes that something was sent and that nobody knows yet what came of it. */
    markAmbiguous: (key: string, holder: string, progress: Progress): Promise<boolean> =>
      change(key, holder, { state: 'finding_out', ...progressRow(progress) }),

    /** Closes a submission. */
    settle: (
      key: string,
      holder: string,
      settlement: Settlement,
      progress: Progress,
    ): Promise<boolean> => {
      const { state, answer, conferenceId, name } = settlement
      const found = searchText([conferenceId, name], 'found')
      return change(key, holder, {
        state,
        answer_status: answer.status,
        answer_body: answer.body === undefined ? null : redactedJson(answer.body),
        settled_at: clock(),
        holder: null,
        held_until: 0,
        search: sql<string>`search || ' ' || ${found}`,
        ...(conferenceId !== null && { conference_id: conferenceId }),
        ...(name !== null && { name: storable(name) }),
        ...progressRow(progress),
      })
    },

    /** Puts the work off, for whoever comes by then. */
    reschedule: (key: string, holder: string, ms: number, progress: Progress): Promise<boolean> =>
      change(key, holder, {
        state: 'finding_out',
        holder: null,
        held_until: 0,
        turns: sql<number>`turns + 1`,
        due_at: held(ms),
        ...progressRow(progress),
      }),

    /** Lets go of everything that a process held which has ended: nobody else is there. */
    releaseAll: (): Promise<void> =>
      guarded(async () => {
        if (!store.exclusive) return
        await db
          .updateTable('submission')
          .set({ holder: null, held_until: 0, due_at: 0 })
          .where('space', '=', space)
          .where('state', 'in', ['sending', 'finding_out'])
          .execute()
      }),

    /**
     * Takes up to `count` unsettled submissions that are due and in nobody's hands.
     *
     * @param makeHolder makes a name for each, under which it is held
     */
    claimDue: (
      makeHolder: () => string,
      holdMs: number,
      count: number,
    ): Promise<readonly { readonly entry: Entry; readonly holder: string }[]> =>
      guarded(async () => {
        const due = await db
          .selectFrom('submission')
          .select('key')
          .where('space', '=', space)
          .where('state', 'in', ['sending', 'finding_out'])
          .where('due_at', '<=', now)
          .where('held_until', '<=', now)
          .orderBy('due_at')
          .limit(count)
          .execute()
        const claimed = []
        for (const { key } of due) {
          const holder = makeHolder()
          // Of two instances that see the same row, the condition lets one have it.
          const row = await db
            .updateTable('submission')
            .set({ holder, held_until: held(holdMs) })
            .where('space', '=', space)
            .where('key', '=', key)
            .where('state', 'in', ['sending', 'finding_out'])
            .where('held_until', '<=', now)
            .returningAll()
            .executeTakeFirst()
          if (row) claimed.push({ entry: entryOf(row), holder })
        }
        return claimed
      }),

    /** @returns whether a create other than this one has led to the conference */
    isAnothers: (conferenceId: string, key: string): Promise<boolean> =>
      guarded(async () => {
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

    /** @returns SignalWire's last answer about a conference that was created or edited here */
    lastAnswerAbout: (conferenceId: string): Promise<unknown> =>
      guarded(async () => {
        const row = await db
          .selectFrom('submission')
          .select('answer_body')
          .where('space', '=', space)
          .where('conference_id', '=', conferenceId)
          .where('kind', 'in', ['create', 'update'])
          .where('state', '=', 'done')
          .orderBy('settled_at', 'desc')
          .limit(1)
          .executeTakeFirst()
        return jsonOf(row?.answer_body ?? null)
      }),
  }
}

/** PostgreSQL's code where another instance has written a create of the same name meanwhile. */
const notUnique = '23505'

function ignoreNotUnique(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === notUnique) return undefined
  throw error
}

/**
 * What a database says when it fails is for the log; callers need to know only that it did.
 *
 * @throws StoreUnavailable
 */
export async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}
