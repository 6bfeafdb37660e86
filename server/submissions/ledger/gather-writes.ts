import { createGatherer } from '../../lib/gatherer.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { End, Ledger, Start } from './ledger.ts'

/** For how long intents, and outcomes, are gathered before they are recorded together, in ms. */
const GATHER_MS = 20

/**
 * The same ledger, for submissions that nobody is waiting for one by one, as rows of a batch: what
 * several of them write within a moment is one statement and one commit. Each still hears that it
 * is on record only once it is.
 */
export function gatherWrites(ledger: Ledger): Ledger {
  const beginAll = createGatherer(async (starts: readonly Start[]) => {
    const entries = await alone(() => ledger.beginAll(starts))
    return new Map(entries?.map((entry, place) => [starts[place], entry]))
  }, GATHER_MS)
  const settleAll = createGatherer(
    async (ends: readonly End[]) => ({ taken: await alone(() => ledger.settleAll(ends)) }),
    GATHER_MS,
  )
  return {
    ...ledger,
    begin: async (intent, leaseOwner, leaseMs) => {
      const start = { intent, leaseOwner, leaseMs }
      const entry = (await beginAll(start)).get(start)
      return entry ? { kind: 'new', entry } : ledger.begin(intent, leaseOwner, leaseMs)
    },
    settle: async (key, leaseOwner, settlement, progress) => {
      const { taken } = await settleAll({ key, leaseOwner, settlement, progress })
      return taken ? taken.has(key) : ledger.settle(key, leaseOwner, settlement, progress)
    },
  }
}

/**
 * @returns undefined where the database refused a statement: one of those gathered may be to blame,
 *   and each is tried by itself
 * @throws StoreUnavailable where it may have been carried out
 */
async function alone<Result>(write: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || error.mayBeDone) throw error
    return undefined
  }
}
