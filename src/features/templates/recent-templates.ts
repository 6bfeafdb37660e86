import * as z from 'zod/mini'
import type { Template } from '#contract/records/template.ts'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'

const MAX_RECENT = 20

const stored = storedValue('greenroom.recent-templates', matching(z.array(z.string())))

/** @returns ids of the templates that were used in this browser, the last one first */
export function recentTemplates(): readonly string[] {
  return stored.read() ?? []
}

/** A template was used. */
export function rememberTemplate(id: string): void {
  stored.write([id, ...recentTemplates().filter((known) => known !== id)].slice(0, MAX_RECENT))
}

/** @returns the templates, those that were used lately first */
export function recentFirst(
  templates: readonly Template[],
  recent: readonly string[],
): readonly Template[] {
  const used = recent.flatMap((id) => templates.find((template) => template.id === id) ?? [])
  return [...used, ...templates.filter((template) => !used.includes(template))]
}
