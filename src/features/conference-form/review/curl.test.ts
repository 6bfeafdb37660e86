import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { curlCommand } from './curl.ts'

test('When a space is known, the command names it and leaves the credentials to the shell', () => {
  expect(curlCommand({ display_name: "CEO's Q&A" }, 'example.signalwire.com')).toBe(
    `curl -X POST 'https://example.signalwire.com/api/video/conferences' \\
  -u "$SIGNALWIRE_PROJECT_ID:$SIGNALWIRE_API_TOKEN" \\
  -H 'Content-Type: application/json' \\
  --data-raw '{
  "display_name": "CEO'\\''s Q&A"
}'`,
  )
})

test('When there is no account, the space is a placeholder', () => {
  expect(curlCommand({}, null)).toContain('https://YOUR_SPACE.signalwire.com/')
})

test('When a shell runs the command, the body arrives unchanged', () => {
  fc.assert(
    fc.property(anyText(), (display_name) => {
      const quoted = curlCommand({ display_name }, null).split('--data-raw ')[1] ?? ''
      expect(JSON.parse(unquote(quoted))).toEqual({ display_name })
    }),
  )
})

/** How a POSIX shell reads a word made of single-quoted parts and escaped quotes. */
function unquote(word: string): string {
  return [...word.matchAll(/'([^']*)'|\\(')/g)].map((part) => part[1] ?? part[2]).join('')
}
