import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { readShareHash } from '../share-link.ts'
import { readKitHash, writeKitHash } from './kit-link.ts'

test('When a kit starts from a link, it has the name and the colours, and the link is one of a theme too', () => {
  const names = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('a&name=#b%'))
  fc.assert(
    fc.property(names, anyTheme, anyTheme, (text, light, dark) => {
      const start = { name: text.trim(), themes: { light, dark } }
      const hash = writeKitHash(start)
      const cut = [...start.name].slice(0, 80).join('').trim()
      expect(readKitHash(hash)).toEqual({ ...start, name: cut })
      expect(readShareHash(hash)).toEqual({ kind: 'themes', themes: start.themes })
    }),
  )
})

test('When a name ends in half a character, a link can be written all the same', () => {
  const white = {
    primary: '#FFFFFF',
    background: '#FFFFFF',
    foreground: '#FFFFFF',
    success: '#FFFFFF',
    negative: '#FFFFFF',
  }
  const themes = { light: white, dark: white }
  expect(readKitHash(writeKitHash({ name: 'x\ud83d', themes }))?.name).toBe('x\ufffd')
  expect(readKitHash(`${writeKitHash({ name: 'x', themes })}`.split('&')[0] ?? '')?.name).toBe('')
  expect(readKitHash('#theme=1&name=x')).toBeUndefined()
})
