/**
 * Lets the operator save a text as a file.
 *
 * @param type its media type, without a charset
 * @param content what it holds; written in UTF-8
 */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers come for the content only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
