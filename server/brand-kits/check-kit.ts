import { brandKitCreate, brandKitUpdate } from '#contract/records/brand-kit-request.ts'
import { createRecordCheck } from '../records/check-record.ts'
import type { KitContent } from './brand-kit.ts'

/** Checks the body of a create, which may be without notes. */
export const checkNewKit = createRecordCheck(
  brandKitCreate,
  ({ name, notes = '', colors }): KitContent => ({ name, notes, colors }),
)

/** Checks the body of a change, which is whole. */
export const checkChangedKit = createRecordCheck(
  brandKitUpdate,
  ({ name, notes, colors }): KitContent => ({ name, notes, colors }),
)
