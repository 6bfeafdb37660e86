import { randomUUID } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import type { RecordAction } from '#contract/versioned-record.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import { wrapStoreErrors } from '../submissions/ledger/ledger.ts'
import type {
  ChangeResult,
  CreateResult,
  Kit,
  KitContent,
  KitVersion,
  NewKit,
} from './brand-kit.ts'
import { createKitQueries, type KitChange } from './kit-queries.ts'
import { kitOf, versionOf } from './kit-row.ts'
import { createKitUses } from './kit-uses.ts'

/** The record of brand kits. All reject with StoreUnavailable. */
export type BrandKitRecords = ReturnType<typeof createBrandKitRecords>

/**
 * @param store an open database
 * @param space the account; another account's kits are not seen
 * @param clock the time now, in ms since 1970
 */
export function createBrandKitRecords(store: Store, space: string, clock: () => number = Date.now) {
  const { db, atomic } = store
  const queries = createKitQueries(store, space)

  const rows = () => db.selectFrom('brand_kit').selectAll().where('space', '=', space)

  /** @returns also a deleted one */
  const rowOf = (id: string) =>
    wrapStoreErrors(() => rows().where('id', '=', id).executeTakeFirst())

  const find = async (id: string): Promise<Kit | undefined> => {
    const row = await rowOf(id)
    return row && row.deleted_at === null ? kitOf(row) : undefined
  }

  const versionsOf = (id: string) =>
    db
      .selectFrom('brand_kit_version')
      .selectAll()
      .where('kit_id', '=', id)
      .orderBy('version', 'desc')

  const isTaken = async (name: string, id?: string): Promise<boolean> => {
    const holder = await wrapStoreErrors(() => queries.named(name).executeTakeFirst())
    return holder !== undefined && holder.id !== id
  }

  /** @returns the kit under a key, as it was created */
  const created = (key: string) =>
    wrapStoreErrors(async () => {
      const row = await rows().where('key', '=', key).executeTakeFirst()
      if (!row) return undefined
      const first = await versionsOf(row.id).where('version', '=', 1).executeTakeFirstOrThrow()
      const { name, notes, colors, at, by } = versionOf(first)
      const kit: Kit = {
        ...{ id: row.id, name, notes, colors, version: 1 },
        ...{ createdAt: at, updatedAt: at, createdBy: by, updatedBy: by },
      }
      return { kit, fingerprint: row.fingerprint }
    })

  /**
   * Carries out a change of one kit with what is written to its history.
   *
   * @returns whether it took effect, or why the database is not sure
   */
  const carryOut = async (
    id: string,
    change: KitChange,
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

  const newChange = (operator: string | null): KitChange => ({
    changeId: randomUUID(),
    at: clock(),
    operator,
  })

  /** What kept a change from taking effect, as far as it can still be seen. */
  const reasonAgainst = async (
    before: Kit,
    name: string | undefined,
    failure: unknown,
  ): Promise<ChangeResult> => {
    const now = await find(before.id)
    if (!now) return { kind: 'missing' }
    if (now.version !== before.version) return { kind: 'stale' }
    if (name !== undefined && (await isTaken(name, now.id))) return { kind: 'name_taken' }
    throw failure ?? new StoreUnavailable(new Error('A change of a brand kit took no effect'))
  }

  return {
    find,

    /** @returns all, in no order */
    list: (): Promise<readonly Kit[]> =>
      wrapStoreErrors(async () =>
        (await rows().where('deleted_at', 'is', null).execute()).map(kitOf),
      ),

    create: async (kit: NewKit): Promise<CreateResult> => {
      const before = await created(kit.key)
      if (before) return { kind: 'known', ...before }
      const id = randomUUID()
      const change = newChange(kit.operator)
      const { failure } = await carryOut(id, change, 'created', [
        queries.waitForOtherCreates(),
        queries.insert(id, kit, change),
      ])
      const now = await created(kit.key)
      if (now)
        return now.kit.id === id ? { kind: 'created', kit: now.kit } : { kind: 'known', ...now }
      if (failure !== undefined) throw failure
      return (await isTaken(kit.content.name)) ? { kind: 'name_taken' } : { kind: 'full' }
    },

    /** Changes a kit that is as `before` says, and no other. */
    change: async (
      before: Kit,
      content: KitContent,
      operator: string | null,
    ): Promise<ChangeResult> => {
      const change = newChange(operator)
      const { isDone, failure } = await carryOut(before.id, change, 'changed', [
        queries.update(before.id, before.version, content, change),
      ])
      if (!isDone) return reasonAgainst(before, content.name, failure)
      const version = before.version + 1
      const kit = { ...before, ...content, version, updatedAt: change.at, updatedBy: operator }
      return { kind: 'changed', kit }
    },

    /** Deletes a kit that is as `before` says, and no other. */
    remove: async (before: Kit, operator: string | null): Promise<ChangeResult> => {
      const change = newChange(operator)
      const { isDone, failure } = await carryOut(before.id, change, 'deleted', [
        queries.remove(before.id, before.version, change),
      ])
      return isDone ? { kind: 'changed', kit: before } : reasonAgainst(before, undefined, failure)
    },

    /** @returns whether there is or was such a kit */
    isOnRecord: async (id: string): Promise<boolean> => (await rowOf(id)) !== undefined,

    /** @returns versions, newest first, one more than wanted where there are more */
    history: (
      id: string,
      limit: number,
      before: number | undefined,
    ): Promise<readonly KitVersion[]> =>
      wrapStoreErrors(async () => {
        let query = versionsOf(id).limit(limit + 1)
        if (before !== undefined) query = query.where('version', '<', before)
        return (await query.execute()).map(versionOf)
      }),

    uses: createKitUses(store, space),
  }
}
