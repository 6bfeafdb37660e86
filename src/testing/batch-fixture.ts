import { type BatchDetail, batchDetail, batchRowStates } from '#contract/batches/batch.ts'

/** @returns a batch that has ended, but for what is said otherwise; counts not named are 0 */
export function batchOf(
  changed: Omit<Partial<BatchDetail>, 'counts'> & { counts?: Partial<BatchDetail['counts']> } = {},
): BatchDetail {
  const none = Object.fromEntries(batchRowStates.map((state) => [state, 0]))
  return batchDetail.parse({
    id: '00000000-0000-4000-8000-000000000002',
    kind: 'create',
    title: null,
    state: 'finished',
    operator: null,
    requestId: 'r',
    createdAt: '2027-01-01T00:00:00Z',
    startedAt: null,
    finishedAt: null,
    total: 2,
    perMinute: null,
    secondsLeft: null,
    waitingUntil: null,
    base: {},
    ...changed,
    counts: { ...none, ...changed.counts },
  })
}
