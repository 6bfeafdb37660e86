import { Secret } from '../../lib/secret.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'

/** @returns all that a database holds, as text */
export async function storedIn({ db }: Store): Promise<string> {
  return JSON.stringify([
    await db.selectFrom('submission').selectAll().execute(),
    await db.selectFrom('batch').selectAll().execute(),
    await db.selectFrom('batch_row').selectAll().execute(),
    await db.selectFrom('batch_values').selectAll().execute(),
    await db.selectFrom('brand_kit').selectAll().execute(),
    await db.selectFrom('brand_kit_version').selectAll().execute(),
    await db.selectFrom('template').selectAll().execute(),
    await db.selectFrom('template_version').selectAll().execute(),
    await db.selectFrom('stream_destination').selectAll().execute(),
  ])
}

/** @returns all that a PostgreSQL database of Greenroom's holds, as text */
export async function storedAt(url: string): Promise<string> {
  const store = await openStore({ url: new Secret(url) })
  return storedIn(store).finally(() => store.close())
}
