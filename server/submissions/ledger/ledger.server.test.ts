import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { problemBody } from '../../lib/problem-body.ts'
import type { Store } from '../../store/store.ts'
import { buildIntent } from '../../testing/databases/build-intent.ts'
import { closePostgres, storeKinds } from '../../testing/databases/stores.ts'
import { createHistory } from '../history/history.ts'
import type { Settlement } from './entry.ts'
import { createLedger, type Ledger } from './ledger.ts'

afterAll(closePostgres, 60_000)

/** Each test has an account of its own, and so an empty ledger. */
let space: string
const secret = `vpt_${'0a'.repeat(16)}`
const LEASE_MS = 60_000
const none = { attempts: 1, findings: [] }
const atOnce = async () => {}

const done: Settlement = {
  state: 'done',
  response: { status: 200, body: { id: 'conference-1', name: 'stand-up' } },
  conferenceId: 'conference-1',
  name: 'stand-up',
}

const problem = problemBody('upstream_unreachable', 'Nothing was created.', 'request-1')
const failed: Settlement = {
  state: 'failed',
  response: { status: problem.status, body: problem },
  conferenceId: null,
  name: 'stand-up',
}

/** Nothing that a database could make shorter. */
function randomName(length: number): string {
  const letter = () => String.fromCharCode(0x4e00 + randomInt(20_000))
  return Array.from({ length }, letter).join('')
}

describe.each(storeKinds)('On $title', ({ there, open }) => {
  describe.runIf(there)('a ledger', () => {
    let stores: readonly [Store, ...Store[]]
    let ledger: Ledger
    let other: Ledger

    beforeAll(async () => {
      stores = await open(2)
    })

    afterAll(async () => {
      await Promise.all(stores.map((store) => store.close()))
    })

    beforeEach(() => {
      space = `${randomUUID()}.signalwire.com`
      ledger = createLedger(stores[0], space)
      other = createLedger(stores[1] ?? stores[0], space)
    })

    test('When an intent is recorded, it is found unchanged', async () => {
      expect(await ledger.begin(buildIntent(), 'me', LEASE_MS)).toMatchObject({ kind: 'new' })
      expect(await other.find('key-1')).toMatchObject({
        key: 'key-1',
        kind: 'create',
        state: 'sending',
        body: { display_name: 'Stand-up', name: 'stand-up' },
        bodyIsWhole: true,
        operator: 'ada',
        response: null,
        findings: [],
      })
    })

    test('When many write the same key at once, one does, and the others see it', async () => {
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? ledger : other).begin(buildIntent(), `owner-${index}`, LEASE_MS),
        ),
      )
      expect(results.filter(({ kind }) => kind === 'new')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'known')).toHaveLength(19)
    })

    test('When a create of a name is not settled, another of that name must wait', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      const second = buildIntent({ key: 'key-2' })
      expect(await other.begin(second, 'you', LEASE_MS)).toEqual({ kind: 'name_busy' })
      await ledger.settle('key-1', 'me', done, none)
      expect(await other.begin(second, 'you', LEASE_MS)).toMatchObject({ kind: 'new' })
    })

    test.each([
      ['a NUL', 'a\0b'],
      ['half a character', 'a\ud800b'],
      ['40,000 letters', randomName(40_000)],
    ])('takes a name of SignalWire’s that has %s', async (_, name) => {
      const before = { name }
      await ledger.begin(buildIntent({ kind: 'update', name, before }), 'me', LEASE_MS)
      const response = { status: 200, body: { name } }
      expect(await ledger.settle('key-1', 'me', { ...done, name, response }, none)).toBe(true)
      expect((await ledger.find('key-1'))?.state).toBe('done')
    })

    test('When it failed without effect, one of many who try again has it', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      await ledger.settle('key-1', 'me', failed, none)
      const again = buildIntent({ requestId: 'request-2', operator: 'bob' })
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? ledger : other).begin(again, `owner-${index}`, LEASE_MS),
        ),
      )
      expect(results.filter(({ kind }) => kind === 'new')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'known')).toHaveLength(19)
      expect(await ledger.find('key-1')).toMatchObject({
        state: 'sending',
        response: null,
        settledAt: null,
        attempts: 1,
        operator: 'bob',
        findings: [{ text: expect.stringContaining('request-1') }],
      })
    })

    test('When it failed and its name is busy meanwhile, it must wait to be tried again', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      await ledger.settle('key-1', 'me', failed, none)
      await other.begin(buildIntent({ key: 'key-2' }), 'you', LEASE_MS)
      expect(await ledger.begin(buildIntent(), 'me', LEASE_MS)).toEqual({ kind: 'name_busy' })
      expect(await ledger.find('key-1')).toMatchObject({ state: 'failed' })
    })

    test('When many failed keys of one name are retried at once, one is', async () => {
      const keys = Array.from({ length: 8 }, (_, index) => `key-${index}`)
      for (const key of keys) {
        await ledger.begin(buildIntent({ key }), 'me', LEASE_MS)
        await ledger.settle(key, 'me', failed, none)
      }
      const results = await Promise.all(
        keys.map((key, index) =>
          (index % 2 ? ledger : other).begin(buildIntent({ key }), `owner-${index}`, LEASE_MS),
        ),
      )
      expect(results.filter(({ kind }) => kind === 'new')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'name_busy')).toHaveLength(7)
    })

    test('When it is settled, it stays as it is', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      expect(await ledger.settle('key-1', 'me', done, none)).toBe(true)
      const failed = { ...done, state: 'failed' as const }
      expect(await ledger.settle('key-1', 'me', failed, none)).toBe(false)
      expect(await ledger.reschedule('key-1', 'me', 0, none)).toBe(false)
      expect(await ledger.markAmbiguous('key-1', 'me', none)).toBe(false)
      expect(await ledger.find('key-1')).toMatchObject({
        state: 'done',
        conferenceId: 'conference-1',
        response: done.response,
      })
    })

    test('When another owner has the lease, nothing can be written to it', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      expect(await other.settle('key-1', 'you', done, none)).toBe(false)
      expect(await other.markAmbiguous('key-1', 'you', none)).toBe(false)
      expect(await ledger.find('key-1')).toMatchObject({ state: 'sending', response: null })
    })

    test('When it is leased, nobody can claim it; when the lease ends, one can', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      expect(await other.claimDue(() => 'you', LEASE_MS, 10)).toEqual([])
      await ledger.reschedule('key-1', 'me', 0, none)
      const claims = await Promise.all([
        ledger.claimDue(() => 'a', LEASE_MS, 10),
        other.claimDue(() => 'b', LEASE_MS, 10),
      ])
      expect(claims.flat()).toHaveLength(1)
      expect(claims.flat()[0]?.entry).toMatchObject({ state: 'finding_out', retries: 1 })
    })

    test('When it is rescheduled, it is not due until then', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      await ledger.reschedule('key-1', 'me', 60_000, none)
      expect(await other.claimDue(() => 'you', LEASE_MS, 10)).toEqual([])
    })

    test('When it was submitted in another account, it is not there', async () => {
      const elsewhere = createLedger(stores[0], 'other.signalwire.com')
      await ledger.begin(buildIntent(), 'me', 0)
      expect(await elsewhere.find('key-1')).toBeUndefined()
      expect(await elsewhere.claimDue(() => 'you', LEASE_MS, 10)).toEqual([])
      expect(await elsewhere.begin(buildIntent(), 'you', LEASE_MS)).toMatchObject({ kind: 'new' })
    })

    test('When responses have join tokens, none is stored', async () => {
      const body = { display_name: `Join by ${secret}`, name: 'stand-up' }
      await ledger.begin(buildIntent({ body, before: { token: secret } }), 'me', LEASE_MS)
      const response = { status: 200, body: { token: secret } }
      await ledger.settle('key-1', 'me', { ...done, response }, none)
      const rows = await stores[0].db.selectFrom('submission').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(secret)
      expect(await ledger.find('key-1')).toMatchObject({ bodyIsWhole: false })
    })

    test('When a conference belongs to another create, that is reported', async () => {
      await ledger.begin(buildIntent(), 'me', LEASE_MS)
      await ledger.settle('key-1', 'me', done, none)
      expect(await other.belongsToOther('conference-1', 'key-2')).toBe(true)
      expect(await other.belongsToOther('conference-1', 'key-1')).toBe(false)
      expect(await other.belongsToOther('conference-2', 'key-2')).toBe(false)
      expect(await other.latestResponseAbout('conference-1')).toEqual(done.response.body)
    })

    describe('its history', () => {
      const keysOf = async (filters: object, limit = 50) => {
        const history = createHistory(stores[0], space)
        const page = await history.page(filters, limit, undefined, atOnce)
        return page.entries.map(({ key }) => key)
      }

      beforeEach(async () => {
        let time = Date.parse('2026-11-22T10:00:00Z')
        const ticking = createLedger(stores[0], space, () => time)
        for (const [key, operator, name] of [
          ['a', 'ada', 'quarterly-review'],
          ['b', 'bob', 'stand-up'],
          ['c', 'ada', 'per%cent_100'],
          ['d', 'ada', 'all-hands'],
        ] as const) {
          await ticking.begin(
            buildIntent({ key, operator, name, body: { display_name: name } }),
            'me',
            LEASE_MS,
          )
          time += 60_000
        }
        await ticking.settle('b', 'me', { ...done, name: 'stand-up' }, none)
      })

      test.each([
        [{}, ['d', 'c', 'b', 'a']],
        [{ state: 'done' }, ['b']],
        [{ operator: 'ada' }, ['d', 'c', 'a']],
        [{ q: 'REVIEW' }, ['a']],
        [{ q: 'review quarterly' }, ['a']],
        [{ q: '%' }, ['c']],
        [{ q: 'conference-1' }, ['b']],
        [{ from: '2026-11-22T10:01:00Z' }, ['d', 'c', 'b']],
        [{ to: '2026-11-22T10:01:00Z' }, ['a']],
        [{ from: '2026-11-22T10:01:00Z', to: '2026-11-22T10:03:00Z' }, ['c', 'b']],
        [{ operator: 'ada', q: 'a', state: 'sending' }, ['d', 'c', 'a']],
      ])('When %j is requested, %j come, newest first', async (filters, keys) => {
        expect(await keysOf(filters)).toEqual(keys)
      })

      test('When it is read page by page, every row comes once', async () => {
        const history = createHistory(stores[0], space)
        const seen: string[] = []
        let page = await history.page({}, 1, undefined, atOnce)
        while (page.next) {
          seen.push(...page.entries.map(({ key }) => key))
          page = await history.page({}, 1, page.next, atOnce)
        }
        seen.push(...page.entries.map(({ key }) => key))
        expect(seen).toEqual(['d', 'c', 'b', 'a'])
      })
    })
  })
})
