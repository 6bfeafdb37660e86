import { randomBytes } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compressAround } from './compress-around.ts'

const newNonce = () => randomBytes(16).toString('base64')

/** Texts in which much comes again, as in a page. */
const part = fc
  .array(fc.constantFrom('<div class="flex">', '</div>', ' nonce="', '">', 'ä', '漢', '==', 'A'), {
    maxLength: 300,
  })
  .map((words) => words.join(''))

test('A compressed page is the page with the nonce of the response, whichever that is', async () => {
  const nonce = fc.uint8Array({ minLength: 16, maxLength: 16 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 9 }),
      fc.array(nonce, { minLength: 1, maxLength: 5 }),
      async (parts, nonces) => {
        const page = await compressAround(parts, newNonce())
        // A page that cannot be put together is left to be compressed anew.
        if (!page) return
        for (const bytes of nonces) {
          const own = Buffer.from(bytes).toString('base64')
          expect(brotliDecompressSync(page(own)).toString()).toBe(parts.join(own))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('A page of 100 kB is put together and decoded', async () => {
  const words = Array.from({ length: 12_000 }, (_, index) => `word${(index * 7919) % 5_003} `)
  const parts = [words.slice(0, 6_000).join(''), words.slice(6_000).join('')]
  const page = await compressAround(parts, newNonce())
  const nonce = newNonce()
  expect(page && brotliDecompressSync(page(nonce)).toString()).toBe(parts.join(nonce))
})
