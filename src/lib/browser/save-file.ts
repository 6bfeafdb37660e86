/**
 * Lets the operator save a text as a file.
 *
 * @param type its media type, without a charset
 * @param content what it holds; written in UTF-8
 */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  saveFrom(address, name)
  // Some browsers come for the content only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * Lets the operator save what is at an address; the browser shows how far it is.
 *
 * @param address of our own origin: browsers open those of others instead
 */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
