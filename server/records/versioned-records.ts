import { hash, randomUUID } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import type { RecordAction } from '#contract/records/versioned-record.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import { fingerprintOf } from '../submissions/ledger/fingerprint.ts'
import { createRecordQueries, type RecordChange } from './record-queries.ts'
import { createRecordRows } from './record-row.ts'
import type {
  ChangeResult,
  CreateResult,
  NewRecord,
  RecordContent,
  RecordKind,
  RecordVersion,
  Versioned,
} from './versioned-record.ts'

/** The records of a kind, with all their versions. All reject with StoreUnavailable. */
export type VersionedRecords<Content extends RecordContent> = ReturnType<
  typeof createVersionedRecords<Content>
>

/**
 * @param store an open database
 * @param space the account; another account's records are not seen
 * @param clock the time now, in ms since 1970
 */
export function createVersionedRecords<Content extends RecordContent>(
  store: Store,
  space: string,
  kind: RecordKind<Content>,
  clock: () => number = Date.now,
) {
  const { db, atomic } = store
  const { table } = kind
  const queries = createRecordQueries(store, space, kind)
  const { toRecord, versionOf } = createRecordRows(kind)

  const rows = () => db.selectFrom(table).selectAll().where('space', '=', space)

  /** @returns also a deleted one */
  const rowOf = (id: string) =>
    wrapStoreErrors(() => rows().where('id', '=', id).executeTakeFirst())

  const find = async (id: string): Promise<Versioned<Content> | undefined> => {
    const row = await rowOf(id)
    return row && row.deleted_at === null ? toRecord(row) : undefined
  }

  const versionsOf = (id: string) =>
    db
      .selectFrom(`${table}_version`)
      .selectAll()
      .where('record_id', '=', id)
      .orderBy('version', 'desc')

  const isTaken = async (name: string, id?: string): Promise<boolean> => {
    const holder = await wrapStoreErrors(() => queries.named(name).executeTakeFirst())
    return holder !== undefined && holder.id !== id
  }

  /** @returns the record under a key, as it was created */
  const created = (key: string) =>
    wrapStoreErrors(async () => {
      const row = await rows().where('key', '=', key).executeTakeFirst()
      if (!row) return undefined
      const first = await versionsOf(row.id).where('version', '=', 1).executeTakeFirstOrThrow()
      const { created_at: at, operator: by, name, notes, content } = first
      const record = toRecord({
        ...{ ...row, name, notes, content, version: 1 },
        ...{ created_at: at, updated_at: at, created_by: by, updated_by: by },
      })
      return { record, fingerprint: row.fingerprint }
    })

  /**
   * Carries out a change of one record with what is written to its history.
   *
   * @returns whether it took effect, or why the database is not sure
   */
  const writeChange = async (
    id: string,
    change: RecordChange,
    action: RecordAction,
    statements: readonly CompiledQuery[],
  ): Promise<{ readonly isDone: boolean; readonly failure?: unknown }> => {
    try {
      const history = queries.addToHistory(id, change.changeId, action)
      const counts = await wrapStoreErrors(() => atomic([...statements, history]))
      return { isDone: counts.at(-1) === 1 }
    } catch (failure) {
      // The response may have been lost, or somebody else has taken the name at the same time.
      const latest = await wrapStoreErrors(() =>
        versionsOf(id).where('change_id', '=', change.changeId).executeTakeFirst(),
      )
      return { isDone: latest !== undefined, failure }
    }
  }

  const newChange = (operator: string | null, changeId: string = randomUUID()): RecordChange => ({
    changeId,
    at: clock(),
    operator,
  })

  /** What kept a change from taking effect, as far as it can still be seen. */
  const reasonAgainst = async (
    before: Versioned<Content>,
    name: string | undefined,
    failure: unknown,
  ): Promise<ChangeResult<Content>> => {
    const now = await find(before.id)
    if (!now) return { kind: 'missing' }
    if (now.version !== before.version) return { kind: 'stale' }
    if (name !== undefined && (await isTaken(name, now.id))) return { kind: 'name_taken' }
    throw failure ?? new StoreUnavailable(new Error('A change of a record took no effect'))
  }

  const digest = (content: Content) =>
    fingerprintOf(content.name, content.notes, JSON.parse(kind.write(content)))

  return {
    find,

    /** @returns whether a record is as a change would make it */
    hasContent: (record: Versioned<Content>, content: Content): boolean =>
      digest(record) === digest(content),

    /** @returns all, in no order */
    list: (): Promise<readonly Versioned<Content>[]> =>
      wrapStoreErrors(async () =>
        (await rows().where('deleted_at', 'is', null).execute()).map(toRecord),
      ),

    create: async (added: NewRecord<Content>): Promise<CreateResult<Content>> => {
      const before = await created(added.key)
      if (before) return { kind: 'known', ...before }
      const id = randomUUID()
      const change = newChange(added.operator)
      const { failure } = await writeChange(id, change, 'created', [
        queries.waitForOtherCreates(),
        queries.insert(id, added, change),
      ])
      const now = await created(added.key)
      if (now)
        return now.record.id === id
          ? { kind: 'created', record: now.record }
          : { kind: 'known', ...now }
      if (failure !== undefined) throw failure
      return (await isTaken(added.content.name)) ? { kind: 'name_taken' } : { kind: 'full' }
    },

    /** Changes a record that is as `before` says, and no other. */
    change: async (
      before: Versioned<Content>,
      content: Content,
      operator: string | null,
    ): Promise<ChangeResult<Content>> => {
      const change = newChange(operator)
      const { isDone, failure } = await writeChange(before.id, change, 'changed', [
        queries.update(before.id, before.version, content, change),
      ])
      if (!isDone) return reasonAgainst(before, content.name, failure)
      const version = before.version + 1
      const record = { ...before, ...content, version, updatedAt: change.at, updatedBy: operator }
      return { kind: 'changed', record }
    },

    /**
     * Deletes a record that is as `before` says, and no other.
     *
     * @param key under which `wasRemoved` finds it
     */
    remove: async (
      before: Versioned<Content>,
      operator: string | null,
      key?: string,
    ): Promise<ChangeResult<Content>> => {
      const changeId = key === undefined ? undefined : removalId(before.id, key)
      const change = newChange(operator, changeId)
      const { isDone, failure } = await writeChange(before.id, change, 'deleted', [
        queries.remove(before.id, before.version, change),
      ])
      return isDone
        ? { kind: 'changed', record: before }
        : reasonAgainst(before, undefined, failure)
    },

    /** @returns whether a record was deleted under this key */
    wasRemoved: async (id: string, key: string): Promise<boolean> => {
      const row = await rowOf(id)
      return row !== undefined && row.deleted_at !== null && row.change_id === removalId(id, key)
    },

    /** @returns whether there is or was such a record */
    isOnRecord: async (id: string): Promise<boolean> => (await rowOf(id)) !== undefined,

    /** @returns versions, newest first, one more than wanted where there are more */
    history: (
      id: string,
      limit: number,
      before: number | undefined,
    ): Promise<readonly RecordVersion<Content>[]> =>
      wrapStoreErrors(async () => {
        let query = versionsOf(id).limit(limit + 1)
        if (before !== undefined) query = query.where('version', '<', before)
        return (await query.execute()).map(versionOf)
      }),
  }
}

/** The same for every attempt to delete a record under one key, so that the first one is found again. */
function removalId(id: string, key: string): string {
  return hash('sha256', JSON.stringify([id, key]))
}
