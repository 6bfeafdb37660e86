import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification } from 'vitest/node'

/** These start process after process. The last of them would run alone if it came last. */
const slow = [
  'server/submissions/exactly-once.server.test.ts',
  'server/main.server.test.ts',
  'server/database.server.test.ts',
  'server/integration/secrets.server.test.ts',
  'server/store/sqlite/killed.server.test.ts',
  'server/store/postgres/server-setups.server.test.ts',
]

/** Starts the slow files first and then the longest, in whatever folder the tests are run. */
export class SlowFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((one, other) => rank(one) - rank(other) || sizeOf(other) - sizeOf(one))
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = slow.findIndex((file) => moduleId.endsWith(`/${file}`))
  return at < 0 ? slow.length : at
}

function sizeOf({ moduleId }: TestSpecification): number {
  return statSync(moduleId).size
}
