import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultTheme } from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'
import { emptyHistory, record, redo, undo } from './color-history.ts'

const themes = (primary: string): Themes => ({
  light: { ...defaultTheme, primary },
  dark: defaultTheme,
})
const step = (before: string, after: string) => ({
  before: themes(before),
  after: themes(after),
  label: after,
})

test('When there is nothing to undo or redo, there is no step', () => {
  expect(undo(emptyHistory)).toBeUndefined()
  expect(redo(emptyHistory)).toBeUndefined()
})

test('When steps are undone, they come last first and can be redone', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (labels) => {
      let history = labels.reduce((all, label) => record(all, step('', label)), emptyHistory)
      const back: string[] = []
      for (let taken = undo(history); taken; taken = undo(history)) {
        back.push(taken.step.label)
        history = taken.history
      }
      expect(back).toEqual(labels.toReversed())
      const again: string[] = []
      for (let taken = redo(history); taken; taken = redo(history)) {
        again.push(taken.step.label)
        history = taken.history
      }
      expect(again).toEqual(labels)
    }),
  )
})

test('When something new is done after undo, redo is gone', () => {
  const done = record(record(emptyHistory, step('a', 'b')), step('b', 'c'))
  const taken = undo(done)
  expect(taken?.step.before).toEqual(themes('b'))
  const other = record(taken?.history ?? emptyHistory, step('b', 'd'))
  expect(redo(other)).toBeUndefined()
  expect(undo(other)?.step.after).toEqual(themes('d'))
})
