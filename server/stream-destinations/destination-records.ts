import { hash, randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { recordNameKey } from '#contract/records/versioned-record.ts'
import { streamDestinationLimits } from '#contract/rooms/stream-destination.ts'
import type { Secret } from '../lib/secret.ts'
import type { Store } from '../store/store.ts'
import type { StreamDestinationTable } from '../store/tables.ts'
import { wrapStoreErrors } from '../store/wrap-store-errors.ts'
import { createAddressCipher } from './encrypt-address.ts'

/** Where pictures can be sent to, under a name. */
export type Destination = {
  readonly id: string
  readonly name: string
  /** With its key, which is a secret; undefined where it cannot be decrypted. */
  readonly address: string | undefined
  /** ms since 1970. */
  readonly createdAt: number
  readonly createdBy: string | null
}

/** A destination on its way in, and who sends it. */
export type NewDestination = {
  /** The `Idempotency-Key` under which it comes. */
  readonly key: string
  readonly name: string
  readonly address: string
  readonly operator: string | null
}

export type CreateResult =
  | { readonly kind: 'created'; readonly destination: Destination }
  /** The key is in use, by this one. */
  | { readonly kind: 'known'; readonly destination: Destination }
  | { readonly kind: 'key_reused' }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'full' }

/** The record of destinations. All reject with StoreUnavailable. */
export type DestinationRecords = ReturnType<typeof createDestinationRecords>

/**
 * @param store an open database
 * @param space the account; another account's destinations are not seen
 * @param encryptionKey undefined where addresses cannot be kept
 */
export function createDestinationRecords(
  store: Store,
  space: string,
  encryptionKey: Secret | undefined,
  clock: () => number = Date.now,
) {
  const { db, atomic } = store
  const cipher = encryptionKey && createAddressCipher(encryptionKey)

  const rows = () => db.selectFrom('stream_destination').selectAll().where('space', '=', space)

  const toDestination = (row: Selectable<StreamDestinationTable>): Destination => ({
    id: row.id,
    name: row.name,
    address: cipher?.decrypt(row.address, { space, id: row.id }),
    createdAt: row.created_at,
    createdBy: row.created_by,
  })

  const createdUnder = async (key: string) => {
    const row = await wrapStoreErrors(() => rows().where('key', '=', key).executeTakeFirst())
    return row && toDestination(row)
  }

  /** Creates wait for one another at the oldest one, so that each of them counts the former one's. */
  const waitForOtherCreates = () =>
    db
      .updateTable('stream_destination')
      .set({ name: sql<string>`name` })
      .where('id', '=', (oldest) =>
        oldest
          .selectFrom('stream_destination as other')
          .select('other.id')
          .where('other.space', '=', space)
          .orderBy('other.created_at')
          .orderBy('other.id')
          .limit(1),
      )
      .compile()

  const insert = (id: string, { key, name, operator }: NewDestination, address: string) => {
    const count = db
      .selectFrom('stream_destination as other')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('other.space', '=', space)
    return db
      .insertInto('stream_destination')
      .columns(['id', 'space', 'key', 'name', 'name_key', 'address', 'created_at', 'created_by'])
      .expression(
        db
          .selectNoFrom([
            sql<string>`${id}`.as('id'),
            sql<string>`${space}`.as('space'),
            sql<string>`${key}`.as('key'),
            sql<string>`${name}`.as('name'),
            sql<string>`${nameKeyOf(name)}`.as('name_key'),
            sql<string>`${address}`.as('address'),
            // PostgreSQL takes a parameter for a text where it is selected.
            sql<number>`cast(${clock()} as bigint)`.as('created_at'),
            sql<string | null>`${operator}`.as('created_by'),
          ])
          .where(sql<boolean>`(${count}) < ${sql.lit(streamDestinationLimits.destinations)}`),
      )
      .onConflict((conflict) => conflict.doNothing())
      .compile()
  }

  return {
    /** Whether addresses can be kept: there is a key to encrypt them with. */
    canSave: cipher !== undefined,

    /** @returns all, in no order */
    list: (): Promise<readonly Destination[]> =>
      wrapStoreErrors(async () => (await rows().execute()).map(toDestination)),

    find: (id: string): Promise<Destination | undefined> =>
      wrapStoreErrors(async () => {
        const row = await rows().where('id', '=', id).executeTakeFirst()
        return row && toDestination(row)
      }),

    /** @throws where addresses cannot be kept */
    create: async (destination: NewDestination): Promise<CreateResult> => {
      if (!cipher) throw new Error('There is no key to encrypt the address with')
      const id = randomUUID()
      const address = cipher.encrypt(destination.address, { space, id })
      let failure: unknown
      try {
        await wrapStoreErrors(() =>
          atomic([waitForOtherCreates(), insert(id, destination, address)]),
        )
      } catch (error) {
        // The response may have been lost: what is there tells.
        failure = error
      }
      const known = await createdUnder(destination.key)
      if (known?.id === id) return { kind: 'created', destination: known }
      if (known) {
        const isSame = known.name === destination.name && known.address === destination.address
        return isSame ? { kind: 'known', destination: known } : { kind: 'key_reused' }
      }
      if (failure !== undefined) throw failure
      const named = await wrapStoreErrors(() =>
        rows().where('name_key', '=', nameKeyOf(destination.name)).executeTakeFirst(),
      )
      return named ? { kind: 'name_taken' } : { kind: 'full' }
    },

    /** @returns whether it was there; nothing of it is kept */
    remove: (id: string): Promise<boolean> =>
      wrapStoreErrors(async () => {
        const { numDeletedRows } = await db
          .deleteFrom('stream_destination')
          .where('space', '=', space)
          .where('id', '=', id)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
  }
}

/** A hash, for a name can be longer when it is folded than an index takes. */
function nameKeyOf(name: string): string {
  return hash('sha256', recordNameKey(name))
}
