import { randomUUID } from 'node:crypto'
import type { NewBatch } from '../../batches/batch.ts'

/** @returns a batch that creates `row-0`, `row-1` and so on */
export function buildBatch(count: number, key: string = randomUUID()): NewBatch {
  return {
    id: randomUUID(),
    key,
    fingerprint: 'f',
    kind: 'create',
    title: null,
    operator: null,
    requestId: 'request',
    brandKitId: null,
    base: { size: 'small' },
    rows: Array.from({ length: count }, (_, index) => ({
      conferenceId: null,
      name: `row-${index}`,
      seenUpdatedAt: null,
      values: { display_name: `Row ${index}`, name: `row-${index}` },
    })),
  }
}
