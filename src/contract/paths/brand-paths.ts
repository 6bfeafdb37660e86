/** Paths of the pages of brand kits, `:id` being a UUID. Apart, so that the first load does without. */
export const brandPaths = {
  newBrand: '/brands/new',
  importBrands: '/brands/import',
  brand: '/brands/:id',
  editBrand: '/brands/:id/edit',
} as const
