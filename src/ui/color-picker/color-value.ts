/** A colour that can change without a render, as while it is dragged. */
export type ColorValue = {
  get(): string
  subscribe(listener: () => void): () => void
}
