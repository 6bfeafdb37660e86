import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTheme } from '#testing/color-arbitraries.ts'
import { readShareHash, writeShareHash } from './share-link.ts'

test('When a share link is written, it is read as the same themes', () => {
  fc.assert(
    fc.property(anyTheme, anyTheme, (light, dark) => {
      const themes = { light, dark }
      expect(readShareHash(writeShareHash(themes))).toEqual({ kind: 'themes', themes })
    }),
  )
})

describe('When the fragment is something else, there is no theme', () => {
  test.each(['', '#', '#main', '#themes=1'])('%j', (hash) => {
    expect(readShareHash(hash)).toEqual({ kind: 'none' })
  })
})

describe('When a link was cut or changed, it is malformed', () => {
  const whole = `#theme=${Array(10).fill('044EF4').join('-')}`
  test.each([
    '#theme=',
    '#theme=044EF4',
    whole.slice(0, -1),
    `${whole}-044EF4`,
    `${whole}0`,
    whole.replace('044EF4', '044EFG'),
    whole.replace('044EF4', '%3Cb%3E'),
    whole.replaceAll('-', '_'),
  ])('%s', (hash) => {
    expect(readShareHash(hash)).toEqual({ kind: 'malformed' })
  })

  test('When any fragment is read, the result is ten colours or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['none', 'malformed']).toContain(readShareHash(`#theme=${text}`).kind)
      }),
    )
  })
})
