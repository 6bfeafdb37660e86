import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { nodeVersionRemedy } from './node-version.ts'

test.each(['16.20.2', '18.20.8', '20.18.3'])(
  'When Node.js is %s, the message says so',
  (version) => {
    expect(nodeVersionRemedy(version)).toBe(
      `Node.js ${version} is too old: install Node.js 20.19 or newer, best 24`,
    )
  },
)

test.each(['20.19.0', '20.20.2', '22.23.3', '24.21.0'])(
  'When Node.js is %s, there is no message',
  (version) => {
    expect(nodeVersionRemedy(version)).toBeUndefined()
  },
)

test('The oldest version is the one that package.json names', () => {
  const [, oldest] = manifest.engines.node.match(/^>=(\d+\.\d+)$/) ?? []
  expect(nodeVersionRemedy(`${oldest}.0`)).toBeUndefined()
  expect(nodeVersionRemedy('1.0.0')).toContain(` ${oldest} or newer`)
})
