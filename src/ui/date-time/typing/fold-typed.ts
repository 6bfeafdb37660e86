/** @returns a text in lower case, without compatibility forms and without what cannot be seen, such as direction marks */
export function foldTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
}
