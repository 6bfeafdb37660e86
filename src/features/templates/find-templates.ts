import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { partLabel, partText, templateParts, valuesOfTemplate } from './template-values.ts'

/**
 * @param query words, each of which must occur in a template's name, notes, fields or values
 * @returns the templates that have them all, in their order
 */
export function findTemplates(
  templates: readonly Template[],
  query: string,
  kits: readonly BrandKit[],
): readonly Template[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return templates
  return templates.filter((template) => {
    const values = valuesOfTemplate(template)
    const text = foldText(
      templateParts
        .flatMap((part) => {
          const said = partText(values, part, kits)
          return said === '' ? [] : [part === 'title' ? said : `${partLabel(part)} ${said}`]
        })
        .join(' '),
    )
    return words.every((word) => text.includes(word))
  })
}
