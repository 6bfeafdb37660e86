import { StoreUnavailable } from './store.ts'

/**
 * The database's error is for the log; callers need to know only that it failed.
 *
 * @throws StoreUnavailable
 */
export async function wrapStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}
