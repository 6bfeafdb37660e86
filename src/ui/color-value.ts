/** A colour that changes while it is dragged, without rendering whoever passes it on. */
export type ColorValue = {
  get(): string
  subscribe(listener: () => void): () => void
}
