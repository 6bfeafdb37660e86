/** Where the pages of templates are, and what they lead to. */
export type TemplateLinks = Readonly<{
  list: string
  create: string
  template: (id: string) => string
  edit: (id: string) => string
  /** The form for a conference, filled in by a template. */
  use: (id: string) => string
  brandKit: (id: string) => string
}>
