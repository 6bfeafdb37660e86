import { describe, expect, it } from 'vitest'
import { batchOf } from '#testing/batch-fixture.ts'
import {
  batchTitle,
  countsText,
  hasTitle,
  paceText,
  settled,
  titleAfter,
  unsuccessful,
} from './batch-text.ts'

const { counts } = batchOf({
  counts: { done: 1_200, refused: 2, conflict: 1, waiting: 3, sending: 0 },
})

describe('the words of a batch', () => {
  it('calls it by its title, or by what it does', () => {
    expect(batchTitle({ title: 'Spring', kind: 'create', total: 2 })).toBe('Spring')
    expect(batchTitle({ title: null, kind: 'delete', total: 1 })).toBe('Delete 1 conference')
    expect(batchTitle({ title: null, kind: 'update', total: 1_200 })).toBe(
      'Change 1,200 conferences',
    )
  })

  it('does not call it by a title that shows nothing', () => {
    const batch = { title: '\u200b\u3164', kind: 'delete', total: 1 } as const
    expect(batchTitle(batch)).toBe('Delete 1 conference')
    expect(hasTitle(batch)).toBe(false)
  })

  it('names a batch after another one within 200 characters, and cuts none in half', () => {
    const title = titleAfter('Undo', { title: '🎪'.repeat(200), kind: 'update', total: 1 })
    expect([...title]).toHaveLength(200)
    expect(title.isWellFormed()).toBe(true)
  })

  it('counts rows by what became of them', () => {
    expect(unsuccessful({ counts })).toBe(3)
    expect(settled({ counts })).toBe(1_203)
    expect(countsText({ counts })).toBe('3 waiting, 1,200 done, 2 refused, 1 changed meanwhile')
  })

  it.each([
    [{ perMinute: 119.6, secondsLeft: 170 }, '120 a minute, about 3 min left'],
    [{ perMinute: null, secondsLeft: 7 }, 'about 10 s left'],
    [{ perMinute: null, secondsLeft: null }, ''],
  ])('tells rate and time left of %o', (pace, words) => {
    const batch = batchOf({ state: 'running', ...pace })
    expect(paceText(batch)).toBe(words)
    expect(paceText({ ...batch, state: 'paused' })).toBe('')
  })
})
