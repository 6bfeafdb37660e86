import { expect, test } from 'vitest'
import { maxConnectionsWithin } from './open-files.ts'

const limitsWith = (soft: string) =>
  `Limit                     Soft Limit           Hard Limit           Units\nMax open files            ${soft.padEnd(20)} 524288               files\n`

test.each([
  ['allows far more', limitsWith('524288'), 4_000],
  ['allows a few less', limitsWith('4096'), 3_968],
  ['allows few', limitsWith('256'), 128],
  ['allows next to none', limitsWith('64'), 32],
  ['sets no limit', limitsWith('unlimited'), 4_000],
  ['lists no limit', '', 4_000],
])('When the system %s, the cap leaves files for the connections', (_, limits, count) => {
  expect(maxConnectionsWithin(4_000, limits)).toBe(count)
})

test.skipIf(process.platform !== 'linux')(
  'When the limits are read from Linux, they bound the connections',
  () => {
    expect(maxConnectionsWithin(Number.MAX_SAFE_INTEGER)).toBeLessThan(Number.MAX_SAFE_INTEGER)
  },
)
