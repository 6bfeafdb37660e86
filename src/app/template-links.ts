import type { TemplateLinks } from '#features/templates/template-links.ts'
import { kitLinks } from './kit-links.ts'
import { paths } from './paths.ts'

const list = paths.templates

/** Where the pages of templates are, and what they lead to. */
export const templateLinks: TemplateLinks = {
  list,
  create: `${list}/new`,
  template: (id) => `${list}/${encodeURIComponent(id)}`,
  edit: (id) => `${list}/${encodeURIComponent(id)}/edit`,
  use: (id) => `${paths.newConference}?template=${encodeURIComponent(id)}`,
  brandKit: kitLinks.kit,
}

/** @returns where a conference becomes a template */
export function templateFrom(conferenceId: string): string {
  return `${list}/new?from=${encodeURIComponent(conferenceId)}`
}
