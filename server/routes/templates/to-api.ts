import type { Template, TemplateVersion } from '#contract/records/template.ts'
import type {
  StoredTemplate,
  StoredTemplateVersion,
  TemplateUses,
} from '../../templates/template.ts'
import { toApiFacts } from '../records/to-api-facts.ts'

/** @param uses undefined where it was never used */
export function toApiTemplate(template: StoredTemplate, uses: TemplateUses | undefined): Template {
  const { name, notes, fields, kit, window } = template
  return {
    ...toApiFacts(template),
    ...{ name, notes, fields, kit, window },
    uses: uses?.count ?? 0,
    last_used_at: uses ? new Date(uses.lastAt).toISOString() : null,
  }
}

export function toApiVersion({ at, ...version }: StoredTemplateVersion): TemplateVersion {
  return { ...version, at: new Date(at).toISOString() }
}
