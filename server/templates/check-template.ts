import {
  type TemplateCreate,
  templateCreate,
  templateUpdate,
} from '#contract/records/template-request.ts'
import { createRecordCheck } from '../records/check-record.ts'
import type { TemplateContent } from './template.ts'

/** Checks the body of a create, in which all but the name may be left out. */
export const checkNewTemplate = createRecordCheck(templateCreate, contentOf)

/** Checks the body of a change, which is whole. */
export const checkChangedTemplate = createRecordCheck(templateUpdate, contentOf)

function contentOf(body: TemplateCreate): TemplateContent {
  const { name, notes = '', fields = {}, kit = null, window = null } = body
  const given = kit && { ...kit, brand_kit_id: kit.brand_kit_id.toLowerCase() }
  return { name, notes, fields, kit: given, window }
}
