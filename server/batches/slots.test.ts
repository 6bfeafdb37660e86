import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MAX_SLOT_WAIT_MS } from '../submissions/jobs/run-job.ts'
import { createSlots } from './slots.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Notes which of those who wait have a slot, and which are refused one. */
function notes() {
  const given: string[] = []
  const note = (who: string) => (release: unknown) =>
    void given.push(release === undefined ? `${who} refused` : who)
  return { given, note }
}

test('A slot that is given back goes to the call that has waited longest', async () => {
  const slots = createSlots(() => 1)
  const { given, note } = notes()
  const release = await slots.take()
  void slots.take().then(note('second'))
  void slots.take().then(note('third'))
  await vi.advanceTimersByTimeAsync(1)
  expect(given).toEqual([])
  release?.()
  // Given back twice, it is given once.
  release?.()
  await vi.advanceTimersByTimeAsync(1)
  expect(given).toEqual(['second'])
})

test('While the pace allows none nobody gets one, and somebody does once it allows more', async () => {
  let limit = 0
  const slots = createSlots(() => limit)
  const { given, note } = notes()
  for (const who of ['first', 'second', 'third']) void slots.take().then(note(who))
  limit = 2
  await vi.advanceTimersByTimeAsync(1)
  expect(given).toEqual([])
  slots.wake()
  await vi.advanceTimersByTimeAsync(1)
  expect(given).toEqual(['first', 'second'])
})

test('Who waits too long, or is dismissed, or for slots that were closed, gets none', async () => {
  const slots = createSlots(() => 0)
  const { given, note } = notes()
  void slots.take().then(note('first'))
  await vi.advanceTimersByTimeAsync(MAX_SLOT_WAIT_MS)
  expect(given).toEqual(['first refused'])
  for (const end of [slots.dismiss, slots.close, () => {}]) {
    void slots.take().then(note('next'))
    end()
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(given).toEqual(['first refused', ...Array.from({ length: 3 }, () => 'next refused')])
})
