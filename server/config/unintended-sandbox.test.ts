import { expect, test } from 'vitest'
import { type SandboxClues, unintendedSandbox } from './unintended-sandbox.ts'

const nothing: SandboxClues = { names: [], commentedOut: [], otherFiles: [] }

test.each<[string, Partial<SandboxClues>, string]>([
  [
    'a variable is empty',
    { names: ['SIGNALWIRE_SPACE'] },
    'SIGNALWIRE_SPACE is named, but it has no value.',
  ],
  [
    'a variable has another name',
    { names: ['SIGNALWIRE_TOKEN'] },
    'SIGNALWIRE_TOKEN is not read: an account is SIGNALWIRE_SPACE, SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN.',
  ],
  [
    'a variable is commented out',
    { commentedOut: ['SIGNALWIRE_API_TOKEN'] },
    'SIGNALWIRE_API_TOKEN in .env stands behind a #.',
  ],
  [
    'another file looks like .env',
    { otherFiles: ['.env.txt'] },
    '.env.txt is not read: only .env in the folder of the start is.',
  ],
])('When there is no account and %s, a sentence says so', (_, clues, sentence) => {
  expect(unintendedSandbox({ ...nothing, ...clues })).toEqual([sentence])
})

test('When no account is named anywhere, there is no warning', () => {
  expect(unintendedSandbox({ ...nothing, names: ['PORT', 'LOG_LEVEL'] })).toEqual([])
})
