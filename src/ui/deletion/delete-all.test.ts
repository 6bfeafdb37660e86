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

test('When one deletion fails, the others are deleted and only it failed', async () => {
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

test('When there are many, at most three are deleted at once', async () => {
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

test('When it is stopped, running deletions finish and no other starts', async () => {
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

test('When the page itself throws, that deletion is marked broken and the others continue', async () => {
  const { told, tell } = record()
  const remove = async (id: string) => {
    if (id === 'id-1') throw new TypeError('a mistake')
    return 'deleted' as const
  }
  await deleteAll(ids, remove, tell, new AbortController().signal)
  const expected = ids.map((id) => [id, ['deleting', id === 'id-1' ? 'broken' : 'deleted']])
  expect([...told].toSorted()).toEqual(expected)
})

test('When deletions are tried again, only those of unknown outcome keep their key', async () => {
  const sent = new Map<string, string[]>()
  const remove = async (id: string, key: string) => {
    sent.set(id, [...(sent.get(id) ?? []), key])
    if (id === 'lost') throw failed()
    throw new RequestFailed('DELETE', '/api', { kind: 'rejected', status: 409, requestId: null })
  }
  const keys = new Map<string, string>()
  for (const _ of ['first', 'again'])
    await deleteAll(['lost', 'rejected'], remove, () => {}, new AbortController().signal, keys)
  const different = (id: string) => new Set(sent.get(id)).size
  expect([different('lost'), different('rejected')]).toEqual([1, 2])
})
