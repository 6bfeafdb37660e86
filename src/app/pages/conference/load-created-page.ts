/** Loads the page of a conference that was just created, with all it needs. */
export function loadCreatedPage(): Promise<unknown> {
  return Promise.all([import('./conference-page.tsx'), import('./created-page.tsx')])
}
