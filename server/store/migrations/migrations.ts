import type { Migration } from 'kysely'
import { ledger } from './1-ledger.ts'
import { upstreamClock } from './2-upstream-clock.ts'
import { leaseColumns } from './3-lease-columns.ts'
import { responseColumns } from './4-response-columns.ts'
import { batches } from './5-batches.ts'
import { brandKits } from './6-brand-kits.ts'
import { templates } from './7-templates.ts'
import { streamDestinations } from './8-stream-destinations.ts'
import { tokenReads } from './9-token-reads.ts'
import type { ColumnTypes } from './column-types.ts'

/**
 * Every step from an empty database to the present one. Kysely runs them in the order of their
 * names. A step that has been released is never changed: a later one corrects it.
 */
export const migrations: Readonly<Record<string, (types: ColumnTypes) => Migration>> = {
  '2026-11-ledger': ledger,
  '2026-11-their-clock': upstreamClock,
  '2026-11-v3-lease-columns': leaseColumns,
  '2026-11-v4-response-columns': responseColumns,
  '2026-11-v5-batches': batches,
  '2026-11-v6-brand-kits': brandKits,
  '2026-11-v7-templates': templates,
  '2026-11-v8-stream-destinations': streamDestinations,
  '2026-11-v9-token-reads': tokenReads,
}
