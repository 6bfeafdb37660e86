import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { embedCode, roomScript, roomStyles } from './embed-code.ts'

const token = `vpt_${'0123456789abcdef'.repeat(2)}`
const code = embedCode({ token, theme: 'auto', memberList: true, prejoin: false })

test('When code is generated, it is one element and one script, each on its own line', () => {
  const lines = code.trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toBe(
    `<div class=signalwire-room data-token=${token} data-theme=auto data-member-list=true data-prejoin=false style=height:100vh>…</div>`,
  )
  expect(lines[1]).toMatch(/^<script type=module>[^<]*<\/script>$/)
  expect(code).toContain(roomScript)
  expect(code).toContain(roomStyles)
})

test('When code is generated, it has nothing that content systems rewrite: quotes, comments, escaped characters', () => {
  const [, script] = /<script type=module>([^<]*)<\/script>/.exec(code) ?? []
  expect(script).not.toMatch(/["'&<>[\]\n]|\/\*|\s\/\/|--|\.\.\./)
  expect(code).not.toMatch(/["']|<!--/)
})

test('When a token holds any characters, it stays the value of its attribute', () => {
  const nasty = fc.oneof(
    anyText({ minLength: 1, maxLength: 40 }),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--', 'a onclick=b', '\u2028', '"\\'),
  )
  fc.assert(
    fc.property(nasty, (text) => {
      const written = embedCode({ token: text, theme: 'dark', memberList: false, prejoin: true })
      const [, value = ''] =
        /^<div class=signalwire-room data-token=(\S+) data-theme=dark /.exec(written) ?? []
      expect(value).not.toMatch(/["'`=<>]/)
      const read = value.replaceAll(/&#x([0-9a-f]+);/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      expect(read).toBe(text)
    }),
  )
})
