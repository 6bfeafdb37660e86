let waiting: readonly File[] = []

/** Files that were dropped on the list of kits, on their way to the page that imports them. */
export const droppedFiles = {
  put: (files: readonly File[]) => {
    waiting = files
  },
  /** @returns them, once */
  take: (): readonly File[] => {
    const files = waiting
    waiting = []
    return files
  },
}
