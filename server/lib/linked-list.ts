/**
 * Items in the order in which they came, each of which may leave at any time.
 *
 * A `Set` or `Map` does the same, but not where items come and go with each request: V8 links every
 * table that such a one has outgrown with the next. Once the first of them is old, no later one is
 * freed before the next full collection, nor is any request that was in it at the time. At thousands
 * of requests a second, that took a quarter of the processor's time.
 *
 * It must not change while somebody walks over it; a copy may be walked over.
 */
export type LinkedList<Item> = Iterable<Item> & {
  /** @returns how to leave, any number of times */
  readonly add: (item: Item) => () => void
  readonly size: () => number
}

type Link<Item> = {
  readonly item: Item
  previous: Link<Item> | undefined
  next: Link<Item> | undefined
}

export function createLinkedList<Item>(): LinkedList<Item> {
  let first: Link<Item> | undefined
  let last: Link<Item> | undefined
  let size = 0

  const remove = (link: Link<Item>) => {
    const { previous, next } = link
    if (previous) previous.next = next
    else first = next
    if (next) next.previous = previous
    else last = previous
    // Or one that is old would keep those that came after it, as a table does.
    link.previous = undefined
    link.next = undefined
    size -= 1
  }
  return {
    add: (item) => {
      const link: Link<Item> = { item, previous: last, next: undefined }
      if (last) last.next = link
      else first = link
      last = link
      size += 1
      let isIn = true
      return () => {
        if (isIn) remove(link)
        isIn = false
      }
    },
    size: () => size,
    *[Symbol.iterator]() {
      for (let link = first; link; link = link.next) yield link.item
    },
  }
}
