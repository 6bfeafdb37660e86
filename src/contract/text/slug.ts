import { foldText } from './fold-text.ts'

/**
 * Makes a conference's name out of what people call it: folded, with `-` for everything that a name
 * cannot hold.
 *
 * @returns a name that SignalWire accepts; empty where nothing is left, as with a text wholly in
 * another script
 */
export function slug(text: string, limit: number): string {
  return foldText(text)
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, limit)
    .replace(/-+$/, '')
}
