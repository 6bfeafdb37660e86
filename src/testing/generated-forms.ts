/*
 * Forms that look filled in by people, the same ones in every run: half the fields are left alone,
 * the others get any value they can have. For the test that holds the bodies still.
 */

const texts = [
  '',
  'Stand-up',
  'Quarterly review – 四半期 🎬',
  'Łódź: a <b> & "c"',
  ' spaces ',
  'two\nlines',
]
const names = ['', 'stand-up', 'Q4_review-2', '0']
const times = [
  '',
  '2026-12-01T09:30',
  '2027-02-28T23:59',
  '2026-10-25T02:30+01:00',
  '2030-07-04T18:00:30',
]
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']
const qualities = ['720p', '1080p']
const layouts = [
  'grid-responsive',
  'grid-responsive-mobile',
  'highlight-1-responsive',
  '1x1',
  '2x1',
  '2x2',
  '5up',
  '3x3',
  '10x10',
]
const sizes = ['small', 'medium', 'large']
const colors = [
  '#044EF4',
  '#044ef4',
  '#FFFFFF',
  '#1D2127',
  '#17BB58',
  '#F42C50',
  '#0a7b34',
  '#8AB4FF',
]
const switches = [
  'record_on_start',
  'enable_room_previews',
  'enable_chat',
  'tone_on_entry_and_exit',
  'room_join_video_off',
  'user_join_video_off',
]
const colorNames = ['light', 'dark'].flatMap((theme) =>
  ['primary', 'background', 'foreground', 'success', 'negative'].map((role) => `${theme}_${role}`),
)

/** @returns what each form has besides an empty one */
export function generatedForms(count: number): Record<string, string | boolean>[] {
  let state = 20_261_125
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = (from: readonly string[]) => from[next(from.length)] ?? ''
  const all: [string, () => string | boolean][] = [
    ['display_name', () => pick(texts)],
    ['name', () => pick(names)],
    ['description', () => pick(texts)],
    ['time_zone', () => pick(zones)],
    ['join_from', () => pick(times)],
    ['join_until', () => pick(times)],
    ['quality', () => pick(qualities)],
    ['layout', () => pick(layouts)],
    ['size', () => pick(sizes)],
    ...switches.map((name): [string, () => boolean] => [name, () => next(2) === 1]),
    ...colorNames.map((name): [string, () => string] => [name, () => pick(colors)]),
  ]
  return Array.from({ length: count }, () =>
    Object.fromEntries(all.flatMap(([name, value]) => (next(2) === 1 ? [[name, value()]] : []))),
  )
}
