/** PostgreSQL takes at most 2,704 bytes into an index; a UTF-16 unit has at most 3 in UTF-8. */
const longest = 600

/**
 * Makes what a text search looks through.
 *
 * @param texts what may be searched for
 * @returns them in one, in lower case, cut to what an index can hold
 */
export function searchText(texts: readonly (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .join(' ')
    .toLowerCase()
    .slice(0, longest)
    .toWellFormed()
}
