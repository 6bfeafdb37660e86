/**
 * Gathers items for a moment and writes them together: that is one statement, and one commit.
 *
 * @param write of what was gathered
 * @param waitMs how long the first item waits for others
 * @returns takes an item; resolves with the result once it is written, and rejects where it is not
 */
export function createGatherer<Item, Result>(
  write: (items: readonly Item[]) => Promise<Result>,
  waitMs: number,
): (item: Item) => Promise<Result> {
  let gathered: Item[] = []
  let writing: Promise<Result> | undefined
  const start = async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, waitMs)
    })
    const items = gathered
    gathered = []
    writing = undefined
    return write(items)
  }
  return async (item) => {
    gathered.push(item)
    writing ??= start()
    return writing
  }
}
