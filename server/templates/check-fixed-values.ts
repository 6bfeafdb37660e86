import type { FieldErrors } from '#contract/field-error.ts'
import { recordOf } from '#contract/record-of.ts'
import type { BrandKitRecords } from '../brand-kits/brand-kit-records.ts'
import type { Ledger } from '../submissions/ledger/ledger.ts'
import { fixedValueErrors } from './fixed-values.ts'
import type { TemplateRecords } from './template-records.ts'

type Deps = {
  readonly templates: TemplateRecords
  readonly brandKits: BrandKitRecords
  readonly ledger: Ledger
}

/**
 * Checks a create against the template that it names.
 *
 * @returns what is not as the template has it; undefined where nothing is, or there is no such template
 * @throws StoreUnavailable
 */
export type CheckFixedValues = (
  templateId: string,
  key: string,
  body: unknown,
) => Promise<FieldErrors | undefined>

export function createFixedValuesCheck({ templates, brandKits, ledger }: Deps): CheckFixedValues {
  return async (templateId, key, body) => {
    const template = await templates.find(templateId)
    if (!template) return undefined
    const kit = template.kit ? await brandKits.find(template.kit.brand_kit_id) : undefined
    const errors = fixedValueErrors(template, kit, recordOf(body) ?? {})
    if (errors.length === 0) return undefined
    // Sent again, it gets its response, whatever the template has become since.
    return (await ledger.find(key)) ? undefined : { errors }
  }
}
