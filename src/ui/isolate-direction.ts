/** Letters that run from right to left, and characters that change the direction. */
const directional =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f\u202a-\u202e\u2066-\u2069]/u

const isolateStart = '\u2068'
const isolateEnd = '\u2069'

/**
 * Keeps a right-to-left name from reordering the text around it where no element can isolate it:
 * labels, titles, sentences.
 *
 * @param name as somebody typed it, with any direction marks
 * @returns the same between isolates (Unicode's bidirectional algorithm, section 2.4); as it is
 * where it runs from left to right
 */
export function isolateDirection(name: string): string {
  if (!directional.test(name)) return name
  let open = 0
  let balanced = ''
  for (const character of name) {
    if (character === isolateEnd) {
      // One more than were opened would end our own.
      if (open === 0) continue
      open -= 1
    } else if (character >= '\u2066' && character <= isolateStart) open += 1
    balanced += character
  }
  return `${isolateStart}${balanced}${isolateEnd.repeat(open + 1)}`
}
