/**
 * What a browser's control makes of a text, as HTML has it: a `textarea` writes all line breaks in
 * one way, and an `input` has none. That is no change of the operator's.
 */
export function controlText(field: string, text: string): string {
  return field === 'description' ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]/g, '')
}
