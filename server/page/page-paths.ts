/** Addresses at which the page shows something; at any other it says so, with status 404. */
export const pagePaths: readonly string[] = ['/', '/conferences/new']
