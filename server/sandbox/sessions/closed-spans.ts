/** From an instant until, and without, another one. */
export type Span = { readonly from: number; readonly to: number }

/** A join window, and since when it has been this one. Null: without a limit. */
export type WindowVersion = {
  readonly since: number
  readonly joinFrom: number | null
  readonly joinUntil: number | null
}

/**
 * When nobody new was, is or will be let in. A change of the window changes nothing that was before
 * it.
 *
 * @param windows oldest first
 * @param closesAt from when on nobody is let in anyhow
 * @returns in their order, neither overlapping nor touching
 */
export function closedSpans(windows: readonly WindowVersion[], closesAt: number): readonly Span[] {
  const closed = windows.flatMap(({ since, joinFrom, joinUntil }, index) => {
    const end = windows[index + 1]?.since ?? Number.POSITIVE_INFINITY
    return [
      { from: since, to: Math.min(end, joinFrom ?? since) },
      { from: Math.max(since, joinUntil ?? end), to: end },
    ]
  })
  return merge([...closed, { from: closesAt, to: Number.POSITIVE_INFINITY }])
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else merged.push(span)
  }
  return merged
}
