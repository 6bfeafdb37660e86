import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ResponseLost, type Store, StoreUnavailable } from '../../store/store.ts'
import { buildIntent } from '../../testing/databases/build-intent.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import type { Settlement } from './entry.ts'
import { gatherWrites } from './gather-writes.ts'
import { createLedger, type Ledger } from './ledger.ts'

afterAll(closePostgres, 60_000)

const LEASE_MS = 60_000
const none = { attempts: 1, findings: [] }

const intent = (key: string, name = key) =>
  buildIntent({
    key,
    fingerprint: `fingerprint of ${key}`,
    body: { display_name: 'Stand-up', name },
    name,
  })

const done = (name: string): Settlement => ({
  state: 'done',
  response: { status: 200, body: { id: `id of ${name}`, name } },
  conferenceId: `id of ${name}`,
  name,
})

describe.each(storeKinds)('On $title', ({ there, open }) => {
  describe.runIf(there)('a ledger that gathers', () => {
    let store: Store
    let ledger: Ledger
    /** How often each of its methods was called. */
    let calls: string[]
    let counting: Ledger

    beforeAll(async () => {
      store = (await open())[0]
    })
    afterAll(() => store.close())
    beforeEach(() => {
      ledger = createLedger(store, `${randomUUID()}.signalwire.com`)
      calls = []
      counting = {
        ...ledger,
        begin: (...values) => {
          calls.push('begin')
          return ledger.begin(...values)
        },
        beginAll: (starts) => {
          calls.push(`beginAll ${starts.length}`)
          return ledger.beginAll(starts)
        },
        settle: (...values) => {
          calls.push('settle')
          return ledger.settle(...values)
        },
        settleAll: (ends) => {
          calls.push(`settleAll ${ends.length}`)
          return ledger.settleAll(ends)
        },
      }
    })

    test('When several begin and end within a moment, each is on record by two statements', async () => {
      const gathering = gatherWrites(counting)
      const keys = ['a', 'b', 'c']
      const begun = await Promise.all(
        keys.map((key) => gathering.begin(intent(key), `owner of ${key}`, LEASE_MS)),
      )
      for (const [place, key] of keys.entries()) {
        expect(begun[place]).toEqual({ kind: 'new', entry: await ledger.find(key) })
        expect(begun[place]).toMatchObject({ entry: { state: 'sending', name: key } })
      }
      const settled = await Promise.all(
        keys.map((key) => gathering.settle(key, `owner of ${key}`, done(key), none)),
      )
      expect(settled).toEqual([true, true, true])
      for (const key of keys) {
        expect(await ledger.find(key)).toMatchObject({ ...done(key), attempts: 1, findings: [] })
      }
      expect(calls).toEqual(['beginAll 3', 'settleAll 3'])
    })

    test('When the key or the name of one is in use, the others begin all the same', async () => {
      await ledger.begin(intent('known'), 'somebody', LEASE_MS)
      const gathering = gatherWrites(counting)
      const results = await Promise.all([
        gathering.begin(intent('first'), 'me 1', LEASE_MS),
        gathering.begin(intent('known'), 'me 2', LEASE_MS),
        gathering.begin(intent('second', 'first'), 'me 3', LEASE_MS),
        gathering.begin(intent('last'), 'me 4', LEASE_MS),
      ])
      expect(results.map(({ kind }) => kind)).toEqual(['new', 'known', 'name_busy', 'new'])
      expect(await ledger.find('second')).toBeUndefined()
    })

    test('When the lease of one has gone to another, only that one is not settled', async () => {
      const gathering = gatherWrites(counting)
      for (const key of ['mine', 'theirs']) await ledger.begin(intent(key), 'me', LEASE_MS)
      const settled = await Promise.all([
        gathering.settle('mine', 'me', done('mine'), none),
        gathering.settle('theirs', 'who was thought dead', done('theirs'), none),
      ])
      expect(settled).toEqual([true, false])
      expect(await ledger.find('theirs')).toMatchObject({ state: 'sending', response: null })
      // What is settled takes nothing more.
      expect(await gathering.settle('mine', 'me', done('other'), none)).toBe(false)
    })

    test('When the database refuses a group, each is tried by itself', async () => {
      const refusing = new StoreUnavailable(new Error('too long'))
      const gathering = gatherWrites({
        ...counting,
        beginAll: () => Promise.reject(refusing),
        settleAll: () => Promise.reject(refusing),
      })
      const both = [intent('a'), intent('b')]
      const begun = await Promise.all(both.map((one) => gathering.begin(one, 'me', LEASE_MS)))
      expect(begun.map(({ kind }) => kind)).toEqual(['new', 'new'])
      expect(
        await Promise.all(['a', 'b'].map((key) => gathering.settle(key, 'me', done(key), none))),
      ).toEqual([true, true])
      expect(calls).toEqual(['begin', 'begin', 'settle', 'settle'])
    })

    test('When it is not known whether a group is on record, each hears so, and begins when asked again', async () => {
      let isLost = true
      const gathering = gatherWrites({
        ...counting,
        beginAll: async (starts) => {
          const begun = await counting.beginAll(starts)
          if (isLost) throw new StoreUnavailable(new ResponseLost(new Error('reset')))
          return begun
        },
      })
      const both = [intent('a'), intent('b')]
      const begin = () => both.map((one) => gathering.begin(one, `owner of ${one.key}`, LEASE_MS))
      expect(await Promise.allSettled(begin())).toMatchObject([
        { status: 'rejected', reason: { mayBeDone: true } },
        { status: 'rejected', reason: { mayBeDone: true } },
      ])
      isLost = false
      const again = await Promise.all(begin())
      expect(again.map(({ kind }) => kind)).toEqual(['new', 'new'])
    })
  })
})
