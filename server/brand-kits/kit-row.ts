import { hash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { brandKitColors } from '#contract/brand-kit.ts'
import { recordNameKey } from '#contract/versioned-record.ts'
import type { BrandKitTable, BrandKitVersionTable } from '../store/tables.ts'
import type { Kit, KitContent, KitVersion } from './brand-kit.ts'

/** A hash, for a name can be longer when it is folded than an index takes. */
export function nameKeyOf(name: string): string {
  return hash('sha256', recordNameKey(name))
}

export function contentRow({ name, notes, colors }: KitContent) {
  return { name, notes, colors: JSON.stringify(colors), name_key: nameKeyOf(name) }
}

export function kitOf(row: Selectable<BrandKitTable>): Kit {
  return {
    ...contentOf(row),
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    createdBy: row.created_by,
    updatedBy: row.updated_by,
  }
}

export function versionOf(row: Selectable<BrandKitVersionTable>): KitVersion {
  return {
    ...contentOf(row),
    version: row.version,
    at: row.created_at,
    by: row.operator,
    action: row.action,
  }
}

function contentOf(row: {
  readonly name: string
  readonly notes: string
  readonly colors: string
}) {
  const colors = brandKitColors.parse(JSON.parse(row.colors))
  return { name: row.name, notes: row.notes, colors }
}
