import { expect, test } from 'vitest'
import { readIfMatch } from './if-match.ts'

function matching(...values: readonly string[]) {
  const read = readIfMatch({ rawHeaders: values.flatMap((value) => ['If-Match', value]) })
  return read.kind === 'given' ? [1, 2, 3].filter(read.matches) : read.kind
}

test.each([
  [['"2"'], [2]],
  [['"1", "3"'], [1, 3]],
  [
    ['"1","3"', '"7"'],
    [1, 3],
  ],
  [['*'], [1, 2, 3]],
  [['"02"'], []],
  [['"other"'], []],
  // The comparison is the strong one.
  [['W/"2"'], []],
  [['W/"2", "3"'], [3]],
  [[], 'absent'],
  [['2'], 'malformed'],
  [[''], 'malformed'],
  [['"2'], 'malformed'],
  [['"1" "2"'], 'malformed'],
  [['"2", *'], 'malformed'],
  [['"2",'], 'malformed'],
])('When If-Match is %j, versions are: %j', (values, versions) => {
  expect(matching(...values)).toEqual(versions)
})
