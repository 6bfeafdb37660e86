import type { RecordContent, Versioned } from '../../records/versioned-record.ts'

/** What the API tells of every kind of record: which one it is, and who changed it when. */
export function toApiFacts(record: Versioned<RecordContent>) {
  const { id, version, createdAt, updatedAt, createdBy, updatedBy } = record
  return {
    id,
    version,
    created_at: new Date(createdAt).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
    created_by: createdBy,
    updated_by: updatedBy,
  }
}
