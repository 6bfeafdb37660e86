import { expect, test } from 'vitest'
import { withSmallScripts } from './minify-inline-scripts.ts'

test('A script in a page loses its comments, and nothing else of the page changes', () => {
  const page = (script: string) =>
    `<p>// stays</p><script nonce="__CSP_NONCE__">${script}</script><script src="/a.js"></script>`
  const small = withSmallScripts(page('\n// why\nif (window.a) {\n  window.b = "// c"\n}\n'))
  const [, script = ''] = /<script nonce="__CSP_NONCE__">(.*?)<\/script>/s.exec(small) ?? []
  expect(script).not.toMatch(/why|\n/)
  expect(script).toContain('// c')
  expect(small).toBe(page(script))
})

test('A script that is none stops the build', () => {
  expect(() => withSmallScripts('<script nonce="x">if (</script>')).toThrow('index.html')
})
