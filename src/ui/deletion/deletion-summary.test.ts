import { expect, test } from 'vitest'
import type { Deletion } from './delete-all.ts'
import { summarizeDeletions, summaryText } from './deletion-summary.ts'

const done: Deletion = { kind: 'deleted' }
const gone: Deletion = { kind: 'was gone' }
const failed: Deletion = {
  kind: 'failed',
  failure: { kind: 'rejected', status: 409, requestId: null },
}
const lost: Deletion = { kind: 'failed', failure: { kind: 'no_response' } }
const broken: Deletion = { kind: 'broken', mistake: new TypeError('a mistake') }
const waiting: Deletion = { kind: 'waiting' }

const cases: readonly [words: string, deletions: readonly Deletion[]][] = [
  ['Deleted', [done]],
  ['Deleted', [gone]],
  ['Not deleted', [failed]],
  ['Not deleted', [waiting]],
  ['Not known whether it was deleted', [lost]],
  ['Not known whether it was deleted', [broken]],
  ['2 of 2 deleted', [done, gone]],
  ['1 of 3 deleted', [done, waiting, waiting]],
  ['1 of 3 deleted, 1 failed', [done, failed, waiting]],
  ['0 of 2 deleted, 2 not known', [lost, lost]],
  ['1 of 4 deleted, 1 failed, 2 not known', [lost, done, failed, lost]],
]

test.each(cases)('When deletions end, the summary is “%s”', (words, deletions) => {
  const asked = deletions.map((_, index) => ({ id: `id-${index}` }))
  const known = new Map(asked.map(({ id }, index) => [id, deletions[index] ?? waiting]))
  expect(summaryText(summarizeDeletions(asked, known))).toBe(words)
})
