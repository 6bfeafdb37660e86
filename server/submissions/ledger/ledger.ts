import { sql, type UpdateObject } from 'kysely'
import { isSettled } from '#contract/submission.ts'
import { checkStore } from '../../store/check-store.ts'
import type { Store } from '../../store/store.ts'
import type { Tables } from '../../store/tables.ts'
import { wrapStoreErrors } from '../../store/wrap-store-errors.ts'
import { continueProgressLog } from '../jobs/job.ts'
import { createConferenceLookups } from './conference-lookups.ts'
import type { Entry, Intent, Progress, Settlement } from './entry.ts'
import { entryOf, newEntryOf, progressRow, rowOf } from './entry-row.ts'
import { isRetryable } from './is-retryable.ts'
import { prepareLedgerQueries } from './ledger-queries.ts'
import { redactedJson } from './redact-secrets.ts'
import { searchText, toStorableText } from './search-text.ts'

/** The result of recording an intent. */
export type BeginResult =
  | { readonly kind: 'new'; readonly entry: Entry }
  /** The key is in use by this entry. */
  | { readonly kind: 'known'; readonly entry: Entry }
  /** Another create of this name is not settled yet. */
  | { readonly kind: 'name_busy' }

/** An intent, and who is going to work on it for how long. */
export type Start = {
  readonly intent: Intent
  readonly leaseOwner: string
  readonly leaseMs: number
}

/** What came of a submission. */
export type End = {
  readonly key: string
  readonly leaseOwner: string
  readonly settlement: Settlement
  readonly progress: Progress
}

/** The record of everything submitted. Every method rejects with StoreUnavailable alone. */
export type Ledger = ReturnType<typeof createLedger>

/**
 * @param store an open database
 * @param space the account; other accounts' submissions are not seen
 * @param clock the time now, in ms since 1970
 */
export function createLedger(store: Store, space: string, clock: () => number = Date.now) {
  const { db, now } = store
  const after = (ms: number) => sql<number>`${now} + ${ms}`
  const queries = prepareLedgerQueries(store, space)

  /** Changes a row as long as it is unsettled and the caller has the lease. */
  const change = (
    key: string,
    leaseOwner: string,
    values: UpdateObject<Tables, 'submission'>,
  ): Promise<boolean> =>
    wrapStoreErrors(async () => {
      const { numUpdatedRows } = await db
        .updateTable('submission')
        .set(values)
        .where('space', '=', space)
        .where('key', '=', key)
        .where('lease_owner', '=', leaseOwner)
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
   * @param known the entry as recorded
   * @returns undefined where another instance was first, or another create has taken the name
   */
  const reopen = async (known: Entry, intent: Intent, leaseOwner: string, leaseMs: number) => {
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
        response_status: null,
        response_body: null,
        settled_at: null,
        lease_owner: leaseOwner,
        lease_until: after(leaseMs),
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
    wrapStoreErrors(async () => {
      const row = await rowUnder(key)
      return row && entryOf(row)
    })

  return {
    /**
     * Records an intent, unless its key or its name is in use; a key under which the same request
     * was tried without effect is free. Repeated by the same owner it is new both times: the
     * database's first response may have been lost.
     *
     * @param leaseOwner who is going to work on it
     * @param leaseMs how long nobody else may
     */
    begin: (intent: Intent, leaseOwner: string, leaseMs: number): Promise<BeginResult> =>
      wrapStoreErrors(async () => {
        const row = rowOf(intent, clock())
        const inserted = queries.insert([{ ...row, leaseOwner, leaseMs }])
        const { numAffectedRows } = await store.execute(inserted)
        if (numAffectedRows === 1n) return { kind: 'new', entry: newEntryOf(intent, row) }
        const known = await rowUnder(intent.key)
        if (!known) return { kind: 'name_busy' }
        if (known.lease_owner === leaseOwner) return { kind: 'new', entry: entryOf(known) }
        const entry = entryOf(known)
        if (entry.fingerprint !== intent.fingerprint || !isRetryable(entry)) {
          return { kind: 'known', entry }
        }
        const again = await reopen(entry, intent, leaseOwner, leaseMs).catch(ignoreNotUnique)
        if (again) return { kind: 'new', entry: entryOf(again) }
        const now = await find(intent.key)
        return now && !isSettled(now.state) ? { kind: 'known', entry: now } : { kind: 'name_busy' }
      }),

    /**
     * Records several intents in one statement.
     *
     * @returns the entries; undefined where the key or the name of one is in use: then the others are
     *   recorded, and `begin` under the same owners tells which
     */
    beginAll: (starts: readonly Start[]): Promise<readonly Entry[] | undefined> =>
      wrapStoreErrors(async () => {
        const rows = starts.map((start) => ({ ...start, row: rowOf(start.intent, clock()) }))
        const inserted = queries.insert(
          rows.map(({ row, leaseOwner, leaseMs }) => ({ ...row, leaseOwner, leaseMs })),
        )
        const { numAffectedRows } = await store.execute(inserted)
        if (numAffectedRows !== BigInt(starts.length)) return undefined
        return rows.map(({ intent, row }) => newEntryOf(intent, row))
      }),

    find,

    /** Finds out whether the database takes writes. */
    check: (): Promise<void> => wrapStoreErrors(() => checkStore(store)),

    /** Records that something was sent and that its outcome is not known yet. */
    markAmbiguous: (key: string, leaseOwner: string, progress: Progress): Promise<boolean> =>
      change(key, leaseOwner, { state: 'finding_out', ...progressRow(progress) }),

    /** Closes a submission. */
    settle: (
      key: string,
      leaseOwner: string,
      settlement: Settlement,
      progress: Progress,
    ): Promise<boolean> =>
      wrapStoreErrors(async () => {
        const { numAffectedRows } = await store.execute(
          queries.settle(settledRow({ key, leaseOwner, settlement, progress }, clock())),
        )
        return (numAffectedRows ?? 0n) > 0n
      }),

    /**
     * Closes several submissions in one statement.
     *
     * @returns the keys of those that took it
     */
    settleAll: (ends: readonly End[]): Promise<ReadonlySet<string>> =>
      wrapStoreErrors(async () => {
        const { rows } = await store.execute(
          queries.settleAll(ends.map((end) => settledRow(end, clock()))),
        )
        return new Set(rows.map(({ key }) => key))
      }),

    /** Ends the lease and postpones the next attempt. */
    reschedule: (
      key: string,
      leaseOwner: string,
      ms: number,
      progress: Progress,
    ): Promise<boolean> =>
      change(key, leaseOwner, {
        state: 'finding_out',
        lease_owner: null,
        lease_until: 0,
        retries: sql<number>`retries + 1`,
        next_attempt_at: after(ms),
        ...progressRow(progress),
      }),

    /**
     * Ends the leases of a process that has ended: on an exclusive database nobody else has any.
     */
    releaseAll: (): Promise<void> =>
      wrapStoreErrors(async () => {
        if (!store.exclusive) return
        await db
          .updateTable('submission')
          .set({ lease_owner: null, lease_until: 0, next_attempt_at: 0 })
          .where('space', '=', space)
          .where('state', 'in', ['sending', 'finding_out'])
          .execute()
      }),

    /**
     * Leases up to `count` unsettled submissions that are due and that nobody else has a lease of.
     *
     * @param makeLeaseOwner makes the owner's name for each
     */
    claimDue: (
      makeLeaseOwner: () => string,
      leaseMs: number,
      count: number,
    ): Promise<readonly { readonly entry: Entry; readonly leaseOwner: string }[]> =>
      wrapStoreErrors(async () => {
        const due = await db
          .selectFrom('submission')
          .select('key')
          .where('space', '=', space)
          .where('state', 'in', ['sending', 'finding_out'])
          .where('next_attempt_at', '<=', now)
          .where('lease_until', '<=', now)
          .orderBy('next_attempt_at')
          .limit(count)
          .execute()
        const claimed = []
        for (const { key } of due) {
          const leaseOwner = makeLeaseOwner()
          // Of two instances that see the same row, the condition lets only one lease it.
          const row = await db
            .updateTable('submission')
            .set({ lease_owner: leaseOwner, lease_until: after(leaseMs) })
            .where('space', '=', space)
            .where('key', '=', key)
            .where('state', 'in', ['sending', 'finding_out'])
            .where('lease_until', '<=', now)
            .returningAll()
            .executeTakeFirst()
          if (row) claimed.push({ entry: entryOf(row), leaseOwner })
        }
        return claimed
      }),

    ...createConferenceLookups(store, space),
  }
}

function settledRow({ key, leaseOwner, settlement, progress }: End, settledAt: number) {
  const { state, response, conferenceId, name } = settlement
  return {
    key,
    leaseOwner,
    state,
    response_status: response.status,
    response_body: response.body === undefined ? null : redactedJson(response.body),
    settled_at: settledAt,
    found: searchText([conferenceId, name], 'found'),
    conference_id: conferenceId,
    name: name === null ? null : toStorableText(name),
    ...progressRow(progress),
  }
}

/** PostgreSQL's code where another instance has written a create of the same name meanwhile. */
const UNIQUE_VIOLATION = '23505'

function ignoreNotUnique(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return undefined
  throw error
}
