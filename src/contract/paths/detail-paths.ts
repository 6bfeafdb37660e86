/** Paths of the pages of one conference and one batch, which the first load does without. */
export const detailPaths = {
  batch: '/batch/:id',
  conference: '/conferences/:id',
  editConference: '/conferences/:id/edit',
} as const
