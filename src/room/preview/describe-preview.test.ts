import { describe, expect, test } from 'vitest'
import type { PreviewState } from './describe-preview.ts'
import { describePreview, previewNotes } from './describe-preview.ts'

const state = (overrides: Partial<PreviewState> = {}): PreviewState => ({
  scene: 'room',
  step: 'permissions',
  layout: 'grid-responsive',
  size: 'medium',
  people: 4,
  recording: false,
  ...overrides,
})

describe('When the picture cannot be seen, one sentence describes it', () => {
  test.each<[Partial<PreviewState>, string]>([
    [{ recording: true }, '4 of up to 50 people in a 2 × 2 grid, recording'],
    [{ people: 1 }, '1 of up to 50 people in one picture'],
    [{ people: 2 }, '2 of up to 50 people in two pictures side by side'],
    [{ people: 50 }, '50 of up to 50 people in an 8 × 8 grid'],
    [{ layout: '5up', people: 3 }, '3 of up to 50 people in the five of a die'],
    [
      { layout: '2x2', size: 'large', people: 300, recording: true },
      '300 of up to 300 people in a 2 × 2 grid, 4 of them seen, recording',
    ],
    [
      { layout: 'highlight-1-responsive' },
      '4 of up to 50 people in one large picture and a small grid',
    ],
  ])('%o', (overrides, words) => {
    expect(describePreview('light', state(overrides))).toBe(`Light theme, in the room: ${words}`)
  })

  test('When the scene is before joining, the sentence mentions no people', () => {
    expect(describePreview('dark', state({ scene: 'prejoin' }))).toBe(
      'Dark theme, before joining: name, camera and microphone, Cancel and Continue',
    )
    expect(describePreview('dark', state({ scene: 'prejoin', step: 'microphone' }))).toBe(
      'Dark theme, before joining: the microphone is tried, Cancel and Continue',
    )
  })
})

describe('When the picture could mislead, a note explains it', () => {
  test.each<[Partial<PreviewState>, string[]]>([
    [{}, []],
    [{ layout: '10x10' }, []],
    [{ layout: '2x2', size: 'large' }, ['2 × 2 shows 4 of up to 300 people at once.']],
    [
      { layout: 'grid-responsive', size: 'large' },
      ['The grid shows 100 of up to 300 people at once.'],
    ],
    [
      { layout: 'grid-responsive-mobile', size: 'large' },
      ['SignalWire does not publish this layout’s exact geometry; this is an illustration.'],
    ],
    [
      { scene: 'prejoin', layout: '1x1' },
      ['The microphone meter belongs to the second step; it is shown here for its colours.'],
    ],
    [
      { scene: 'prejoin', step: 'microphone' },
      ['SignalWire does not publish this step’s exact layout; its colours are exact.'],
    ],
  ])('%o', (overrides, expected) => {
    expect(previewNotes(state(overrides))).toEqual(expected)
  })
})
