import { createVersionedRecords } from '../records/versioned-records.ts'
import type { Store } from '../store/store.ts'
import { templateKind } from './template.ts'
import { createTemplateUses } from './template-uses.ts'

/** The record of templates. All reject with StoreUnavailable. */
export type TemplateRecords = ReturnType<typeof createTemplateRecords>

/**
 * @param store an open database
 * @param space the account; another account's templates are not seen
 * @param clock the time now, in ms since 1970
 */
export function createTemplateRecords(store: Store, space: string, clock?: () => number) {
  return {
    ...createVersionedRecords(store, space, templateKind, clock),
    uses: createTemplateUses(store, space),
  }
}
