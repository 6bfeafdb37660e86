import { hash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { recordNameKey } from '#contract/records/versioned-record.ts'
import type { RecordTable, RecordVersionTable } from '../store/tables.ts'
import type { RecordContent, RecordKind, RecordVersion, Versioned } from './versioned-record.ts'

/** A hash, for a name can be longer when it is folded than an index takes. */
export function nameKeyOf(name: string): string {
  return hash('sha256', recordNameKey(name))
}

/** Makes what turns records of a kind into rows, and back. */
export function createRecordRows<Content extends RecordContent>(kind: RecordKind<Content>) {
  const contentOf = ({ name, notes, content }: RecordContent & { readonly content: string }) =>
    kind.read({ name, notes }, content)

  return {
    contentRow: (content: Content) => ({
      name: content.name,
      notes: content.notes,
      content: kind.write(content),
      name_key: nameKeyOf(content.name),
    }),

    toRecord: (row: Selectable<RecordTable>): Versioned<Content> => ({
      ...contentOf(row),
      id: row.id,
      version: row.version,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      createdBy: row.created_by,
      updatedBy: row.updated_by,
    }),

    versionOf: (row: Selectable<RecordVersionTable>): RecordVersion<Content> => ({
      ...contentOf(row),
      version: row.version,
      at: row.created_at,
      by: row.operator,
      action: row.action,
    }),
  }
}
