import { atOurEnd } from '../process/at-our-end.ts'
import { startPostgres, type TestPostgres } from './postgres.ts'

/** One that others use too, and that nobody may stop therefore. */
export type SharedPostgres = Omit<TestPostgres, 'own'>

let ours: Promise<TestPostgres> | undefined

/**
 * One for all the files that this process tests: to start one for each took a tenth of their time.
 * It outlives its `close`, and ends with the process. What is at `DATABASE_URL` is left as it was.
 *
 * @throws where it does not start
 */
export async function sharedPostgres(): Promise<SharedPostgres> {
  if (process.env.DATABASE_URL !== undefined) return startPostgres()
  ours ??= startOurs()
  return { ...(await ours), close: async () => {} }
}

async function startOurs(): Promise<TestPostgres> {
  const postgres = await startPostgres()
  const script = 'kill -QUIT "$(head -n 1 "$0/data/postmaster.pid")"; rm -rf "$0"'
  if (postgres.own) atOurEnd(script, postgres.own.folder)
  return postgres
}
