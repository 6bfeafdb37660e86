import { type Selectable, sql, type UpdateObject } from 'kysely'
import * as z from 'zod/mini'
import type { Finding } from '#contract/submission.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import type { SubmissionTable, Tables } from '../store/tables.ts'
import type { Entry, Intent, Progress, Settlement } from './entry.ts'
import { searchText } from './search-text.ts'
import { strikeSecrets } from './strike-secrets.ts'

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

  const find = (key: string): Promise<Entry | undefined> =>
    guarded(async () => {
      const row = await db
        .selectFrom('submission')
        .selectAll()
        .where('space', '=', space)
        .where('key', '=', key)
        .executeTakeFirst()
      return row && entryOf(row)
    })

  return {
    /**
     * Writes an intent down, unless its key or its name is in use.
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
        const entry = await find(intent.key)
        return entry ? { kind: 'known', entry } : { kind: 'name_busy' }
      }),

    find,

    /** Notes that something was sent and that nobody knows yet what came of it. */
    markUnclear: (key: string, holder: string, progress: Progress): Promise<boolean> =>
      change(key, holder, { state: 'finding_out', ...progressRow(progress) }),

    /** Closes a submission. */
    settle: (
      key: string,
      holder: string,
      settlement: Settlement,
      progress: Progress,
    ): Promise<boolean> => {
      const { state, answer, conferenceId, name } = settlement
      const found = [name, conferenceId].filter((text) => text !== null).join(' ')
      return change(key, holder, {
        state,
        answer_status: answer.status,
        answer_body: answer.body === undefined ? null : JSON.stringify(strikeSecrets(answer.body)),
        settled_at: clock(),
        holder: null,
        held_until: 0,
        search: sql<string>`search || ' ' || ${searchText([found])}`,
        ...(conferenceId !== null && { conference_id: conferenceId }),
        ...(name !== null && { name }),
        ...progressRow(progress),
      })
    },

    /** Puts the work off, for whoever comes by then. */
    putOff: (key: string, holder: string, ms: number, progress: Progress): Promise<boolean> =>
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

/** What a database says when it fails is for the log; callers need to know only that it did. */
async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}

function rowOf(intent: Intent, createdAt: number) {
  const { key, kind, fingerprint, method, target, operator, requestId, conferenceId, name } = intent
  const kept = strikeSecrets(intent.body)
  const body = intent.body === undefined ? null : JSON.stringify(kept)
  const whole: 0 | 1 = body === null || body === JSON.stringify(intent.body) ? 1 : 0
  const nameOurs: 0 | 1 = intent.nameIsOurs ? 1 : 0
  return {
    key,
    kind,
    state: 'sending' as const,
    fingerprint,
    method,
    target,
    body,
    body_whole: whole,
    name_ours: nameOurs,
    conference_id: conferenceId,
    name,
    operator,
    request_id: requestId,
    attempts: 0,
    created_at: createdAt,
    before: intent.before === undefined ? null : JSON.stringify(strikeSecrets(intent.before)),
    findings: '[]',
    search: searchText([name, displayNameOf(kept), conferenceId, operator, requestId, key]),
    turns: 0,
    due_at: 0,
  }
}

function progressRow({ attempts, findings }: Progress) {
  return { attempts, findings: JSON.stringify(findings) }
}

/** @returns a row of the ledger, read */
export function entryOf(row: Selectable<SubmissionTable>): Entry {
  return {
    seq: row.seq,
    key: row.key,
    kind: row.kind,
    state: row.state,
    fingerprint: row.fingerprint,
    method: row.method,
    target: row.target,
    body: jsonOf(row.body),
    bodyIsWhole: row.body_whole === 1,
    name: row.name,
    nameIsOurs: row.name_ours === 1,
    conferenceId: row.conference_id,
    operator: row.operator,
    requestId: row.request_id,
    attempts: row.attempts,
    createdAt: row.created_at,
    settledAt: row.settled_at,
    dueAt: row.due_at,
    turns: row.turns,
    answer:
      row.answer_status === null
        ? null
        : { status: row.answer_status, body: jsonOf(row.answer_body) },
    before: jsonOf(row.before),
    findings: findings.parse(jsonOf(row.findings)),
  }
}

const findings = z.array(z.object({ at: z.string(), text: z.string() })) satisfies z.ZodMiniType<
  Finding[]
>

function jsonOf(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text)
}

const named = z.object({ display_name: z.string() })

function displayNameOf(body: unknown): string | null {
  const found = named.safeParse(body)
  return found.success ? found.data.display_name : null
}
