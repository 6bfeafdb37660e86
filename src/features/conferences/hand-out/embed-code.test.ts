import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EmbedOptions, embedCode, embedThemes } from './embed-code.ts'

const token = `vpt_${'0123456789abcdef'.repeat(2)}`

/** What the script of the code gives to the element, by running it without its import. */
function paramsIn(code: string): unknown {
  const [, script = ''] = /<script type="module">([\s\S]*?)<\/script>/.exec(code) ?? []
  const room: { params?: unknown } = {}
  const document = { createElement: () => room, querySelector: () => ({ append: () => {} }) }
  new Function('document', script.replace(/^\s*import .*$/m, ''))(document)
  return JSON.parse(JSON.stringify(room.params))
}

test.each(
  embedThemes.flatMap((theme) =>
    [true, false].map((choice): [EmbedOptions] => [
      { token, theme, memberList: choice, prejoin: !choice },
    ]),
  ),
)('With %j the room is told exactly that', (options) => {
  expect(paramsIn(embedCode(options))).toEqual({ ...options, audio: true, video: true })
})

test('The code is one link, one place and one script, from SignalWire’s own servers', () => {
  expect(embedCode({ token, theme: 'auto', memberList: true, prejoin: false })).toBe(
    `<link rel="stylesheet" href="https://cdn.signalwire.com/video/rooms/signalwire.css">
<div data-room style="height: 100vh"></div>
<script type="module">
  import 'https://cdn.signalwire.com/video/rooms/index.js'

  const room = document.createElement('ready-room')
  room.params = {
    "token": "${token}",
    "theme": "auto",
    "audio": true,
    "video": true,
    "memberList": true,
    "prejoin": false
  }
  document.querySelector('[data-room]:empty').append(room)
</script>
`,
  )
})

test('Whatever a token holds, it stays a text within the script', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '"\\'),
  )
  fc.assert(
    fc.property(nasty, (text) => {
      const code = embedCode({ token: text, theme: 'dark', memberList: false, prejoin: true })
      expect(code.match(/<\/?script/g)).toHaveLength(2)
      expect(paramsIn(code)).toMatchObject({ token: JSON.parse(JSON.stringify(text)) })
    }),
  )
})
