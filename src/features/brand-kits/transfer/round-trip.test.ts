import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { brandKitName, brandKitNotes } from '#contract/records/brand-kit-request.ts'
import { recordNameKey } from '#contract/records/versioned-record.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { anyHex } from '#testing/color-arbitraries.ts'
import { readKits } from './read/read-kits.ts'
import { type ExportFormat, exportFormats, fileName } from './write/export-formats.ts'

const nastyNames = [
  '*/ x',
  '</style><script>alert(1)</script>',
  'شركة الأفق',
  '👩‍🚀 Lift-off 🏳️‍🌈',
  '$light.{dark}',
  'light',
  '__proto__',
  'con',
  '../../etc/passwd',
  '"quoted" \\ back',
  '7',
  'kit 2',
  '-- } :root { --light-primary: #000000',
]
const nastyNotes = [
  '',
  '*/ :root { --light-primary: #000000 } /* Brand kit {"name":"x","notes":""} */',
  '<color name="primary" hex="#123456"/>\nGIMP Palette\n1 2 3 x',
  'one\r\ntwo\u2028three\u202e',
]

const sendable = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength })
const anyKit: fc.Arbitrary<BrandKitValues> = fc.record({
  name: fc
    .oneof(fc.constantFrom(...nastyNames), sendable(30))
    .map((name) => name.trim())
    .filter((name) => brandKitName.safeParse(name).success),
  notes: fc
    .oneof(fc.constantFrom(...nastyNotes), sendable(200))
    .filter((notes) => brandKitNotes.safeParse(notes).success),
  colors: fc
    .tuple(...colorFields.map(() => anyHex))
    .map((hexes) => fromEntries(colorFields.map((field, at) => [field, hexes[at] ?? ''] as const))),
})
const someKits = fc.uniqueArray(anyKit, {
  minLength: 1,
  maxLength: 5,
  selector: ({ name }) => recordNameKey(name),
})

/** Objects hold what looks like a number first. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1
}

for (const format of ['greenroom', 'tokens', 'css'] as const satisfies ExportFormat[])
  test(`When kits are exported as ${format} and imported, each is the same again`, () => {
    fc.assert(
      fc.property(someKits, (kits) => {
        const text = exportFormats[format].write(kits)
        const read = readKits({ source: 'a file', name: 'a file', text })
        expect(read).toMatchObject(read.map(() => ({ kind: 'kit', isNamed: true })))
        const found = read.flatMap((kit) =>
          kit.kind === 'kit' ? [{ name: kit.name, notes: kit.notes, colors: kit.colors }] : [],
        )
        expect(found.toSorted(byName)).toEqual(kits.toSorted(byName))
      }),
      { numRuns: 40 },
    )
  })

test('When a name tries to end the comment or the element around styles, it cannot', () => {
  fc.assert(
    fc.property(someKits, (kits) => {
      const css = exportFormats.css.write(kits)
      expect(css.split('/*')).toHaveLength(kits.length + 1)
      expect(css.split('*/')).toHaveLength(kits.length + 1)
      expect(css).not.toMatch(/[<>&]|[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
      const selectors = css.match(/^.*\{$/gm) ?? []
      expect(new Set(selectors).size).toBe(kits.length)
      for (const selector of selectors)
        expect(selector).toMatch(/^(?::root|\[data-brand="[a-z0-9_-]+"\]) \{$/)
    }),
  )
})

test('When a kit is exported, its file has a name that every system takes', () => {
  const formats = fc.constantFrom<ExportFormat>('greenroom', 'tokens', 'css')
  fc.assert(
    fc.property(someKits, formats, (kits, format) => {
      expect(fileName(kits, format)).toMatch(
        /^brand-kits?(?:-[a-z0-9_-]{1,60})?(?:\.tokens)?\.(?:json|css)$/,
      )
    }),
  )
})

test('When design tokens are exported, themes are groups and each colour is a token', () => {
  const colors = fromEntries(colorFields.map((field) => [field, '#FF8000'] as const))
  const kit = { name: '$a.b', notes: 'Since May', colors }
  const one = JSON.parse(exportFormats.tokens.write([kit]))
  expect(one.$description).toBe('Since May')
  expect(one.dark).toMatchObject({
    $type: 'color',
    negative: { $value: { colorSpace: 'srgb', components: [1, 0.502, 0], hex: '#ff8000' } },
  })
  const two = JSON.parse(exportFormats.tokens.write([kit, { ...kit, name: 'a-b' }]))
  expect(Object.keys(two)).toEqual(['a-b', 'a-b 2'])
})
