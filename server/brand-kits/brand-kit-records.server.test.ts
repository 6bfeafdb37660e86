import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { brandKitLimits } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { deleteOldRecord } from '../records/delete-old-records.ts'
import type { ChangeResult, CreateResult } from '../records/versioned-record.ts'
import { ResponseLost, type Store, StoreUnavailable } from '../store/store.ts'
import { createLedger } from '../submissions/ledger/ledger.ts'
import { fillLedger } from '../testing/databases/fill-ledger.ts'
import { closePostgres, storeKinds } from '../testing/databases/stores.ts'
import type { Kit, KitContent } from './brand-kit.ts'
import { createBrandKitRecords } from './brand-kit-records.ts'

afterAll(closePostgres, 60_000)

const space = 'example.signalwire.com'
const DAY_MS = 86_400_000
const turn = async () => {}

const content = (name: string, color = '#112233'): KitContent => ({
  name,
  notes: '',
  colors: fromEntries(colorFields.map((field) => [field, color])),
})

const newKit = (name: string, key: string = randomUUID()) => ({
  key,
  fingerprint: name,
  operator: 'ada',
  content: content(name),
})

function kitOf(result: CreateResult<KitContent> | ChangeResult<KitContent>): Kit {
  if ('record' in result) return result.record
  throw new Error(result.kind)
}

const kindsOf = (results: readonly { readonly kind: string }[]) =>
  results.map(({ kind }) => kind).toSorted()

describe.each(storeKinds)('On $title', ({ there, open }) => {
  describe.skipIf(!there)('', () => {
    async function opened(count = 1) {
      const stores = await open(count)
      onTestFinished(async () => {
        for (const store of stores) await store.close()
      })
      return stores
    }
    /** Gives out the instances in turn; SQLite has one only. */
    async function instances() {
      const [first, ...others] = await opened(2)
      const records = createBrandKitRecords(first, space)
      const all = [records, ...others.map((store) => createBrandKitRecords(store, space))]
      return (index = 0) => all[index % all.length] ?? records
    }

    test('When many change one version at once, one of them does, and history has that change alone', async () => {
      const instance = await instances()
      const kit = kitOf(await instance().create(newKit('Acme')))
      const changes = Array.from({ length: 12 }, (_, index) => {
        const records = instance(index)
        return index % 3 === 2
          ? records.remove(kit, `person ${index}`)
          : records.change(kit, content(`Acme ${index}`), `person ${index}`)
      })
      const results = await Promise.all(changes)
      const winner = results.findIndex(({ kind }) => kind === 'changed')
      const others = results.filter((_, index) => index !== winner)
      expect(kindsOf(others).filter((kind) => kind !== 'stale' && kind !== 'missing')).toEqual([])
      const history = await instance().history(kit.id, 10, undefined)
      expect(history.map(({ version, by }) => [version, by])).toEqual([
        [2, `person ${winner}`],
        [1, 'ada'],
      ])
    })

    test('When many give kits one name at once, one of them has it', async () => {
      const instance = await instances()
      const names = ['Łódź', 'lodz', ' LODZ', 'Lo\u0301dz', 'łódź ', 'LÓDŹ']
      const created = await Promise.all(
        names.map((name, index) => instance(index).create(newKit(name))),
      )
      expect(kindsOf(created)).toEqual([
        'created',
        ...Array.from({ length: 5 }, () => 'name_taken'),
      ])

      const kits = await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (name) => kitOf(await instance().create(newKit(name)))),
      )
      const renamed = await Promise.all(
        kits.map((kit, index) => instance(index).change(kit, content('The one'), null)),
      )
      expect(kindsOf(renamed)).toEqual(['changed', 'name_taken', 'name_taken', 'name_taken'])
      const left = await instance().list()
      expect(left.filter(({ name }) => name === 'The one')).toHaveLength(1)
      expect(left.filter(({ version }) => version === 2)).toHaveLength(1)
    })

    test('A deleted kit sets its name free, and its history stays', async () => {
      const records = (await instances())()
      const kit = kitOf(await records.create(newKit('Acme')))
      expect(await records.remove(kit, 'ben')).toMatchObject({ kind: 'changed' })
      expect(await records.find(kit.id)).toBeUndefined()
      expect(await records.change(kit, content('Acme'), null)).toEqual({ kind: 'missing' })
      expect(await records.remove(kit, null)).toEqual({ kind: 'missing' })
      expect(await records.create(newKit('Acme'))).toMatchObject({ kind: 'created' })
      expect(await records.history(kit.id, 10, undefined)).toMatchObject([
        { version: 2, action: 'deleted', by: 'ben', name: 'Acme' },
        { version: 1, action: 'created', by: 'ada', name: 'Acme' },
      ])
    })

    test('When more are created at once than there may be, that many are, and a deletion makes room', async () => {
      const [first, ...others] = await opened(2)
      const records = createBrandKitRecords(first, space)
      const all = [records, ...others.map((store) => createBrandKitRecords(store, space))]
      const { kits: limit } = brandKitLimits
      const oldest = kitOf(await records.create(newKit('Oldest')))
      const row = await first.db.selectFrom('brand_kit').selectAll().executeTakeFirstOrThrow()
      const rows = Array.from({ length: limit - 4 }, (_, index) => ({
        ...row,
        ...{ id: randomUUID(), key: `key ${index}`, name_key: `${index}` },
        created_at: row.created_at + 1,
      }))
      await first.db.insertInto('brand_kit').values(rows).execute()
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          (all[index % all.length] ?? records).create(newKit(`Late ${index}`)),
        ),
      )
      expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(3)
      expect(results.filter(({ kind }) => kind === 'full')).toHaveLength(5)
      expect(await records.list()).toHaveLength(limit)
      await records.remove(oldest, null)
      expect(await records.create(newKit('At last'))).toMatchObject({ kind: 'created' })
    })

    test('When the response of the database is lost, a change that was made counts as made', async () => {
      const [store] = await opened()
      let isLost = false
      const lossy: Store = {
        ...store,
        atomic: async (queries) => {
          const counts = await store.atomic(queries)
          if (isLost) throw new ResponseLost(new Error('gone'))
          return counts
        },
      }
      const records = createBrandKitRecords(lossy, space)
      isLost = true
      const kit = kitOf(await records.create(newKit('Acme')))
      const changed = kitOf(await records.change(kit, content('Acme 2'), 'ben'))
      expect(changed).toMatchObject({ version: 2, name: 'Acme 2', updatedBy: 'ben' })
      expect(await records.change(kit, content('Acme 3'), null)).toEqual({ kind: 'stale' })
      expect(await records.remove(changed, null)).toMatchObject({ kind: 'changed' })
    })

    test('When the database fails, a change is not called done, and nothing of it is there', async () => {
      const [store] = await opened()
      const records = createBrandKitRecords(store, space)
      const kit = kitOf(await records.create(newKit('Acme')))
      // What writes the history fails, so that the change before it may not stay either.
      const failing: Store = {
        ...store,
        atomic: (queries) => {
          const last = queries.at(-1)
          return store.atomic(last ? [...queries, { ...last, sql: 'no statement' }] : queries)
        },
      }
      const change = createBrandKitRecords(failing, space).change(kit, content('Other'), null)
      await expect(change).rejects.toThrow(StoreUnavailable)
      expect(await records.find(kit.id)).toEqual(kit)
      expect(await records.history(kit.id, 10, undefined)).toHaveLength(1)
    })

    test('Another account sees none of it', async () => {
      const [store] = await opened()
      const records = createBrandKitRecords(store, space)
      const others = createBrandKitRecords(store, 'other.signalwire.com')
      const kit = kitOf(await records.create(newKit('Acme', 'key')))
      expect(await others.list()).toEqual([])
      expect(await others.find(kit.id)).toBeUndefined()
      expect(await others.isOnRecord(kit.id)).toBe(false)
      expect(await others.change(kit, content('Mine'), null)).toEqual({ kind: 'missing' })
      expect(await others.create(newKit('Acme', 'key'))).toMatchObject({ kind: 'created' })
    })

    test('A kit that was deleted long ago is forgotten with its history, and no other', async () => {
      const [store] = await opened()
      const records = createBrandKitRecords(store, space)
      const [old, kept] = [
        kitOf(await records.create(newKit('Old'))),
        kitOf(await records.create(newKit('Kept'))),
      ]
      await records.remove(old, null)
      const later = (days: number) => () => Date.now() + days * DAY_MS
      const days = 30
      expect(await deleteOldRecord('brand_kit', { store, space, days }, later(29))).toBe(false)
      expect(await records.isOnRecord(old.id)).toBe(true)
      expect(await deleteOldRecord('brand_kit', { store, space: 'other', days }, later(31))).toBe(
        false,
      )
      expect(await deleteOldRecord('brand_kit', { store, space, days }, later(31))).toBe(true)
      expect(await deleteOldRecord('brand_kit', { store, space, days }, later(31))).toBe(false)
      expect(await records.isOnRecord(old.id)).toBe(false)
      expect(await records.history(old.id, 10, undefined)).toEqual([])
      expect(await records.history(kept.id, 10, undefined)).toHaveLength(1)
    })

    test('Conferences have the kit that they were last given, until they are deleted', async () => {
      const [store] = await opened()
      const records = createBrandKitRecords(store, space)
      const ledger = createLedger(store, space)
      const [blue, red] = [randomUUID(), randomUUID()]
      const submit = async (
        kind: 'create' | 'update' | 'delete',
        conferenceId: string,
        brandKitId: string | null,
        state: 'done' | 'refused' = 'done',
      ) => {
        const key = randomUUID()
        const intent = {
          ...{
            key,
            kind,
            fingerprint: '',
            method: 'PUT',
            target: '/',
            body: {},
            name: conferenceId,
          },
          ...{ nameIsOurs: false, conferenceId, operator: null, requestId: '', before: undefined },
          ...{ upstreamStartedAt: null, brandKitId },
        }
        await ledger.begin(intent, 'me', 60_000)
        const response = { status: 200, body: {} }
        const settlement = { state, response, conferenceId, name: conferenceId }
        await ledger.settle(key, 'me', settlement, { attempts: 1, findings: [] })
      }
      await submit('create', 'one', blue)
      await submit('create', 'two', blue)
      await submit('create', 'three', red)
      await submit('create', 'gone', blue)
      await submit('create', 'plain', null)
      await submit('update', 'one', null)
      await submit('update', 'two', red)
      await submit('update', 'three', blue, 'refused')
      await submit('delete', 'gone', null)
      const usersOf = async (kit: string, limit = 10, before?: number) =>
        (await records.uses(kit, limit, before, turn)).map(({ conferenceId }) => conferenceId)
      expect(await usersOf(blue)).toEqual(['one'])
      expect(await usersOf(red)).toEqual(['two', 'three'])
      await submit('update', 'two', blue)
      await submit('update', 'one', blue)
      expect(await usersOf(blue)).toEqual(['one', 'two'])
      const [first] = await records.uses(blue, 1, undefined, turn)
      expect(await usersOf(blue, 1)).toEqual(['one', 'two'])
      expect(await usersOf(blue, 1, first?.seq)).toEqual(['two'])
    })

    test('When a kit was used a thousand times, all of them are found, page by page', async () => {
      const [store] = await opened()
      const records = createBrandKitRecords(store, space)
      const kit = randomUUID()
      await fillLedger(store, { space, count: 3_000 })
      const { db } = store
      // Each conference was changed three times; the last change of every tenth names another kit.
      await db
        .updateTable('submission')
        .set({ conference_id: sql<string>`'c' || (seq % 1000)`, brand_kit_id: kit })
        .execute()
      await db
        .updateTable('submission')
        .set({ brand_kit_id: randomUUID() })
        .where(sql<boolean>`seq > 2000 and seq % 10 = 0`)
        .execute()
      const found: string[] = []
      let before: number | undefined
      do {
        const page = await records.uses(kit, 333, before, turn)
        found.push(...page.slice(0, 333).map(({ conferenceId }) => conferenceId))
        before = page.length > 333 ? page[332]?.seq : undefined
      } while (before !== undefined)
      expect(found).toHaveLength(900)
      expect(new Set(found).size).toBe(900)
      expect(found.filter((id) => id.endsWith('0'))).toEqual([])
    })
  })
})
