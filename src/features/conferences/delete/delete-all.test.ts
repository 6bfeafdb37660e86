import { expect, test } from 'vitest'
import { RequestFailed } from '#api/failure.ts'
import { type Deletion, deleteAll } from './delete-all.ts'

const ids = Array.from({ length: 8 }, (_, index) => `id-${index}`)
const failed = () => new RequestFailed('DELETE', '/api', { kind: 'no_response' })

function record() {
  const told = new Map<string, string[]>()
  return {
    told,
    tell: (id: string, { kind }: Deletion) => {
      told.set(id, [...(told.get(id) ?? []), kind])
    },
  }
}

test('When one fails in the middle, the others are deleted and it alone has failed', async () => {
  const { told, tell } = record()
  const remove = async (id: string) => {
    if (id === 'id-3') throw failed()
    return id === 'id-5' ? ('was gone' as const) : ('deleted' as const)
  }
  await deleteAll(ids, remove, tell, new AbortController().signal)
  const expected = ids.map((id) => {
    const end = { 'id-3': 'failed', 'id-5': 'was gone' }[id] ?? 'deleted'
    return [id, ['deleting', end]]
  })
  expect([...told].toSorted()).toEqual(expected)
})

test('When there are many, three at most are on their way at once', async () => {
  let now = 0
  let most = 0
  const remove = async () => {
    now += 1
    most = Math.max(most, now)
    await Promise.resolve()
    now -= 1
    return 'deleted' as const
  }
  await deleteAll(ids, remove, () => {}, new AbortController().signal)
  expect(most).toBe(3)
})

test('When it is stopped, those on their way are finished and no other is begun', async () => {
  const { told, tell } = record()
  const stop = new AbortController()
  const remove = async (id: string) => {
    if (id === 'id-1') stop.abort()
    return 'deleted' as const
  }
  await deleteAll(ids, remove, tell, stop.signal)
  expect([...told.keys()]).toEqual(['id-0', 'id-1'])
  expect([...told.values()].every((steps) => steps.at(-1) === 'deleted')).toBe(true)
})

test('When the page itself makes a mistake, that one is told as broken and the others go on', async () => {
  const { told, tell } = record()
  const remove = async (id: string) => {
    if (id === 'id-1') throw new TypeError('a mistake')
    return 'deleted' as const
  }
  await deleteAll(ids, remove, tell, new AbortController().signal)
  const expected = ids.map((id) => [id, ['deleting', id === 'id-1' ? 'broken' : 'deleted']])
  expect([...told].toSorted()).toEqual(expected)
})
