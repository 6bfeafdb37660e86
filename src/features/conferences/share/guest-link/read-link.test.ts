import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { readLink } from './read-link.ts'

test.each([
  ['https://brand.example/live', 'https://brand.example/live', null],
  ['https://brand.example', 'https://brand.example', null],
  ['https://brand.example/', 'https://brand.example/', null],
  ['http://meet/room?x=1#a', 'http://meet/room?x=1#a', null],
  [' https://brand.example/live\n', 'https://brand.example/live', null],
  ['brand.example/live', 'https://brand.example/live', 'https:// added'],
  ['www.brand.example:8443', 'https://www.brand.example:8443', 'https:// added'],
  ['localhost:3000/a', 'https://localhost:3000/a', 'https:// added'],
  ['//brand.example/live', 'https://brand.example/live', 'https:// added'],
  ['https://brand.ex\u200bample/\u00adlive\u2060', 'https://brand.example/live', 'invisible'],
  ['\u202ehttps://brand.example/live', 'https://brand.example/live', 'invisible'],
  ['https://brand.example/\u000blive', 'https://brand.example/live', 'invisible'],
  ['<https://brand.example/live>', 'https://brand.example/live', 'surrounding text'],
  ['“https://brand.example/live”.', 'https://brand.example/live', 'surrounding text'],
  ['(https://brand.example/live)', 'https://brand.example/live', 'surrounding text'],
  ['https://brand.example/a_(b)', 'https://brand.example/a_(b)', null],
  ['HTTPS://Brand.Example/Live', 'https://brand.example/Live', 'normalized'],
  ['https://brand.example/my room', 'https://brand.example/my%20room', 'normalized'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4', 'normalized'],
])('%j is read as %s', (typed, link, changed) => {
  expect(readLink(typed)).toEqual({
    kind: 'link',
    link,
    changed: changed === null ? null : expect.stringContaining(changed),
  })
})

test.each([
  ['javascript:alert(1)', 'not javascript:'],
  ['java\u200bscript:alert(1)', 'not javascript:'],
  ['JavaScript://brand.example/%0aalert(1)', 'not javascript:'],
  ['data:text/html,hi', 'not data:'],
  ['mailto:crew@brand.example', 'not mailto:'],
  ['file:///etc/hosts', 'not file:'],
  ['the link from yesterday', 'not a web address'],
  ['live', 'not a web address'],
  ['https://', 'not a web address'],
  ['https://user:secret@brand.example/', 'password'],
  ['https://brand.example@evil.example/', 'password'],
  ['https://a.example https://b.example', 'two links'],
])('%j is rejected', (typed, why) => {
  expect(readLink(typed)).toEqual({ kind: 'refused', why: expect.stringContaining(why) })
})

test.each(['', '  ', '\u200b', '\ufeff\n'])(
  'When the text is %j, there is no link yet',
  (typed) => {
    expect(readLink(typed)).toEqual({ kind: 'none' })
  },
)

test('When any text is typed, the link read from it reads back as itself', () => {
  const parts = [
    'https://',
    'http:',
    'javascript:',
    'brand',
    '.',
    'example',
    '/',
    ' ',
    '\u200b',
    '@',
  ]
  const typed = fc
    .array(fc.oneof(fc.constantFrom(...parts), anyText({ maxLength: 3 })), {
      maxLength: 8,
    })
    .map((texts) => texts.join(''))
  fc.assert(
    fc.property(typed, (text) => {
      const read = readLink(text)
      if (read.kind !== 'link') return
      expect(read.link).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
      expect(readLink(read.link)).toEqual({ kind: 'link', link: read.link, changed: null })
    }),
    { numRuns: 500 },
  )
})
