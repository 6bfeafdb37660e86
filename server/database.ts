import path from 'node:path'
import { readEnvironment } from './config/read-environment.ts'
import { BackupError, backUp } from './store/sqlite/backup/backup.ts'
import type { RecordSummary } from './store/sqlite/backup/record-summary.ts'
import { RestoreError, restore } from './store/sqlite/backup/restore.ts'
import { StoreOpenError } from './store/store.ts'

/*
 * `npm run backup -- FILE` and `npm run restore -- FILE`: copies of the embedded database.
 */

const usage = `Usage: npm run backup -- FILE    copies the record to FILE, while Greenroom runs
       npm run restore -- FILE   puts FILE in the place of the record, while it does not`

function runCommand(args: readonly string[]): number {
  const [command, file, ...rest] = args
  if ((command !== 'backup' && command !== 'restore') || !file || rest.length > 0) {
    console.error(usage)
    return 2
  }
  const { environment, errors } = readEnvironment()
  for (const error of errors) console.error(error)
  if (errors.length > 0) return 1
  const { DATABASE_URL, DATA_DIR = '.data' } = environment
  // npm goes to the folder of package.json first.
  const named = path.resolve(process.env.INIT_CWD ?? '.', file)
  try {
    if (DATABASE_URL) {
      console.error(
        'DATABASE_URL is set, so the record is in PostgreSQL: use pg_dump and pg_restore',
      )
      return 1
    }
    if (command === 'backup') {
      console.log(`Copied ${summaryText(backUp(DATA_DIR, named))} to ${named}.`)
    } else {
      const { replaced, ...summary } = restore(DATA_DIR, named, new Date())
      console.log(`Restored ${summaryText(summary)} from ${named}.`)
      if (replaced !== undefined) console.log(`What was there before is in ${replaced}.`)
    }
    return 0
  } catch (error) {
    if (!(error instanceof Error) || !isExpectedError(error)) throw error
    console.error(`Nothing was ${command === 'backup' ? 'copied' : 'restored'}: ${error.message}`)
    return 1
  }
}

function isExpectedError(error: Error): boolean {
  return [BackupError, RestoreError, StoreOpenError].some((kind) => error instanceof kind)
}

function summaryText({ submissions, newest }: RecordSummary): string {
  const count = `${submissions} ${submissions === 1 ? 'submission' : 'submissions'}`
  return newest === undefined ? count : `${count}, the newest of ${newest.toISOString()},`
}

process.exitCode = runCommand(process.argv.slice(2))
