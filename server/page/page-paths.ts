/** Addresses at which the page shows something, `:id` being a UUID; at any other it says so, with status 404. */
export const pagePaths: readonly string[] = [
  '/',
  '/conferences/new',
  '/conferences',
  '/conferences/:id',
  '/conferences/:id/edit',
  '/activity',
]
