import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { UUID_SOURCE } from '#contract/ids.ts'
import type { Store } from '../store/store.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'

const ofConference = new RegExp(`^/api/video/conferences/(${UUID_SOURCE})/conference_tokens`, 'i')

/** Conferences whose first reading is known to be on record: it need not be written again. */
const MAX_KNOWN = 10_000

export type TokenReads = ReturnType<typeof createTokenReads>

/**
 * Keeps when the join tokens of each conference were read first, so that a page can tell of one that
 * opens soon and that nobody was invited to.
 *
 * @param space the account; another account's are not seen
 */
export function createTokenReads({ db }: Store, space: string, log: Logger) {
  const known = new LRUCache<string, true>({ max: MAX_KNOWN })
  const writing = new Set<Promise<void>>()

  const write = async (conferenceId: string) => {
    try {
      await db
        .insertInto('token_read')
        .values({ space, conference_id: conferenceId, first_at: Date.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    } catch (error) {
      // A hint only: the tokens are sent all the same.
      known.delete(conferenceId)
      log.warn({ err: error }, 'that join tokens were read could not be recorded')
    }
  }

  return {
    /**
     * Takes note of a reading that succeeded, and keeps nobody waiting.
     *
     * @param target of the request; one that reads no conference's tokens is passed over
     */
    note: (target: string): void => {
      const conferenceId = ofConference.exec(target)?.[1]?.toLowerCase()
      if (conferenceId === undefined || known.has(conferenceId)) return
      known.set(conferenceId, true)
      const written = write(conferenceId).finally(() => writing.delete(written))
      writing.add(written)
    },

    /**
     * @param conferenceIds in lower case
     * @returns by conference when that was, in ms since 1970
     * @throws StoreUnavailable
     */
    firstReads: async (conferenceIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      await Promise.all(writing)
      const rows = await wrapStoreErrors(() =>
        db
          .selectFrom('token_read')
          .select(['conference_id', 'first_at'])
          .where('space', '=', space)
          .where('conference_id', 'in', conferenceIds)
          .execute(),
      )
      return new Map(rows.map(({ conference_id, first_at }) => [conference_id, Number(first_at)]))
    },

    /** Waits until what was noted is written. */
    stop: async (): Promise<void> => {
      await Promise.all(writing)
    },
  }
}
