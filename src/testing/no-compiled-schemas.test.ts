import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

// zod itself compiles schemas with `new Function`, or at least tries to: our policy forbids that, and
// the browser would log it. zod/mini never does.
test('No script of the pages has schemas that would be compiled', () => {
  const found = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/from '(zod[^']*)'|\$ZodObjectJIT/g)]
      .filter(([, module]) => module !== 'zod/mini')
      .map(([what]) => `${file}: ${what}`),
  )
  expect(Object.keys(sources).length).toBeGreaterThan(500)
  expect(found).toEqual([])
})
