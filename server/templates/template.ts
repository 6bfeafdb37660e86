import * as z from 'zod/mini'
import {
  type TemplateFields,
  type TemplateKit,
  type TemplateWindow,
  templateFields,
  templateKit,
  templateLimits,
  templateWindow,
} from '#contract/records/template.ts'
import type { RecordKind, RecordVersion, Versioned } from '../records/versioned-record.ts'

/** What is named, noted and set: all of a template that people change. */
export type TemplateContent = {
  readonly name: string
  readonly notes: string
  readonly fields: TemplateFields
  readonly kit: TemplateKit | null
  readonly window: TemplateWindow | null
}

export type StoredTemplate = Versioned<TemplateContent>
export type StoredTemplateVersion = RecordVersion<TemplateContent>

const stored = z.object({
  fields: templateFields,
  kit: z.nullable(templateKit),
  window: z.nullable(templateWindow),
})

export const templateKind: RecordKind<TemplateContent> = {
  table: 'template',
  limit: templateLimits.templates,
  write: ({ fields, kit, window }) => JSON.stringify({ fields, kit, window }),
  read: (named, json) => ({ ...named, ...stored.parse(JSON.parse(json)) }),
}

/** How often conferences were made from a template, and when the last was sent, in ms since 1970. */
export type TemplateUses = { readonly count: number; readonly lastAt: number }
