import { expect, test } from 'vitest'
import { RequestFailed } from '#api/failure.ts'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { freeName, type ImportChoice, type ImportRow, planImport } from './plan-import.ts'
import { type ImportOutcome, type ImportTask, runImport } from './run-import.ts'

const colors = fromEntries(colorFields.map((field) => [field, '#AABBCC'] as const))

function kit(name: string, changed: Partial<BrandKit> = {}): BrandKit {
  return {
    id: `id of ${name}`,
    name,
    notes: 'Ours',
    colors,
    version: 3,
    created_at: '2027-01-01T00:00:00Z',
    updated_at: '2027-01-01T00:00:00Z',
    created_by: null,
    updated_by: null,
    ...changed,
  }
}

function row(
  name: string,
  changed: Partial<BrandKitValues> = {},
  choice?: ImportChoice,
): ImportRow {
  const found = {
    kind: 'kit',
    name,
    isNamed: true,
    notes: undefined,
    colors,
    remark: undefined,
  } as const
  return { id: name, name, choice, found: { ...found, ...changed } }
}

const other = { colors: { ...colors, dark_negative: '#000001' } }

test('When kits are imported, each is new, the same, different, or cannot be, and nothing is replaced unasked', () => {
  const rows = [
    row('New'),
    row('ACME'),
    row('acme'),
    row('Globex', other),
    row('Globex', {}),
    row('x\u202ey'),
    row('Halcyon', { notes: 'x'.repeat(2_001) }),
  ]
  const plan = planImport(rows, [kit('acme'), kit('Globex')])
  expect(plan.map(({ state, action }) => [state.kind, action.kind])).toEqual([
    ['new', 'add'],
    ['differs', 'nothing'],
    ['repeated', 'nothing'],
    ['differs', 'nothing'],
    ['repeated', 'nothing'],
    ['misnamed', 'nothing'],
    ['invalid', 'nothing'],
  ])
  expect(plan[3]?.state).toMatchObject({ parts: ['dark_negative'] })
  expect(planImport([row('acme')], [kit('acme')])[0]?.state.kind).toBe('same')
})

test('When a kit is to be replaced, it is only as the version that was looked at', () => {
  const rows = [row('Acme', other, { kind: 'replace', version: 3 })]
  expect(planImport(rows, [kit('Acme')])[0]?.action).toMatchObject({
    kind: 'replace',
    values: { name: 'Acme', notes: 'Ours', ...other },
  })
  expect(planImport(rows, [kit('Acme', { version: 4 })])[0]?.action.kind).toBe('nothing')
})

test('When a kit gets another name, it must be nobody else’s', () => {
  const named = (name: string) =>
    planImport(
      [row('Acme', other, { kind: 'rename', name }), row('New')],
      [kit('Acme'), kit('B')],
    )[0]
  expect(named('b')?.renameError).toBe('There is a kit of this name already')
  expect(named('new')?.action.kind).toBe('nothing')
  expect(named(' ')?.renameError).toBe('Give the kit a name')
  expect(named('Acme 2')?.action).toMatchObject({ kind: 'add', values: { name: 'Acme 2' } })
  expect(freeName('Acme', [row('acme 2')], [kit('Acme')])).toBe('Acme 3')
  expect([...freeName('😀'.repeat(80), [], [])]).toHaveLength(80)
})

const tasks: readonly ImportTask[] = ['a', 'b', 'c', 'd'].map((name) => ({
  id: name,
  key: `key of ${name}`,
  action:
    name === 'b'
      ? { kind: 'replace', kit: kit('b'), values: { name, notes: '', colors } }
      : { kind: 'add', values: { name, notes: '', colors } },
}))

function problem(code: 'precondition_failed' | 'not_found' | 'internal') {
  const said = { type: 'about:blank', title: code, status: 500, detail: code, code, requestId: 'r' }
  return new RequestFailed('PUT', '/api/brand-kits', {
    kind: 'problem',
    problem: said,
    retryAfter: null,
  })
}

async function run(calls: Partial<Parameters<typeof runImport>[1]>) {
  const outcomes: [string, ImportOutcome['kind']][] = []
  const sent: string[] = []
  const create = async (key: string, { name }: BrandKitValues) => {
    sent.push(key)
    return kit(name)
  }
  const all = { create, update: async () => kit('b'), read: async () => kit('b'), ...calls }
  const failure = await runImport(tasks, all, (id, { kind }) => outcomes.push([id, kind])).then(
    () => undefined,
    (error: unknown) => error,
  )
  return { outcomes, sent, failure }
}

test('When one kit is refused, the others are imported all the same', async () => {
  const taken = { type: 'x', code: 'not_unique', message: 'Taken', attribute: 'name', url: '' }
  const refused = new RequestFailed('POST', '/api/brand-kits', {
    kind: 'invalid_fields',
    errors: [taken],
    requestId: null,
  })
  const { outcomes, failure } = await run({
    create: async (_, { name }) => (name === 'a' ? Promise.reject(refused) : kit(name)),
    update: () => Promise.reject(problem('precondition_failed')),
  })
  expect(outcomes).toEqual([
    ['a', 'refused'],
    ['b', 'refused'],
    ['c', 'added'],
    ['d', 'added'],
  ])
  expect(failure).toBeUndefined()
})

test('When the response to a replacement was lost, the kit as it is now says so', async () => {
  const { outcomes } = await run({
    update: () => Promise.reject(problem('precondition_failed')),
    read: async () => kit('b', { notes: '' }),
  })
  expect(outcomes[1]).toEqual(['b', 'replaced'])
})

test('When the server fails halfway, what was done is known and no more is sent', async () => {
  const broken = problem('internal')
  const { outcomes, failure, sent } = await run({ update: () => Promise.reject(broken) })
  expect(outcomes).toEqual([['a', 'added']])
  expect(sent).toEqual(['key of a'])
  expect(failure).toBe(broken)
})
