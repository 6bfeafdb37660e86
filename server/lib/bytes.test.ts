import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCollector } from './bytes.ts'

test('Whatever the pieces, they are collected in order up to the limit', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 9_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: 30_000 }), (all, most) => {
      const collector = createCollector(most)
      const kept = all.filter((piece) => collector.add(piece))
      const bytes = collector.bytes()
      expect(bytes.length).toBeLessThanOrEqual(most)
      expect(Buffer.compare(bytes, Buffer.concat(kept))).toBe(0)
    }),
  )
})

test('When the pieces are single bytes, the memory is that of their sum', () => {
  const collector = createCollector(1024 * 1024)
  const piece = Uint8Array.of(32)
  for (let count = 0; count < 100_000; count += 1) collector.add(piece)
  const { buffer } = collector.bytes()
  expect(buffer.byteLength).toBeLessThanOrEqual(2 * 100_000)
})
