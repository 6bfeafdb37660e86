import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const sample = 'Title;Start\nJahresgespräch – “Köln”;03.04.2027 09:30\n'

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle)
  return new Uint8Array(view.buffer)
}

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(sample), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${sample}`), 'utf-8'],
    ['UTF-16 as Excel writes Unicode text', utf16(`\uFEFF${sample}`, true), 'utf-16le'],
    ['UTF-16, big-endian', utf16(`\uFEFF${sample}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(sample, true), 'utf-16le'],
    ['big-endian UTF-16 without a mark', utf16(sample, false), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: sample, encoding, isGuess: false })
  })

  it('takes what is no UTF-8 for Windows-1252, and says that this is a guess', () => {
    // Nothing between 0x80 and 0x9f, which Node reads as controls before version 24; browsers do not.
    const bytes = Uint8Array.from([0x4b, 0xf6, 0x6c, 0x6e])
    expect(decodeText(bytes)).toEqual({
      text: 'Köln',
      encoding: 'windows-1252',
      isGuess: true,
    })
  })

  it('reads any well-formed text back from UTF-8, and from UTF-16 with its mark', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !/^\uFEFF|\0/.test(text))
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isLittle) => {
        expect(decodeText(utf8(`\uFEFF${text}`)).text).toBe(text)
        expect(decodeText(utf16(`\uFEFF${text}`, isLittle)).text).toBe(text)
      }),
    )
  })
})
