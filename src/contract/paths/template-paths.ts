/** Paths of the pages of templates, which the first load does without. */
export const templatePaths = {
  newTemplate: '/templates/new',
  template: '/templates/:id',
  editTemplate: '/templates/:id/edit',
} as const
