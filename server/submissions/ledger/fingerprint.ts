import { createHash } from 'node:crypto'

/**
 * The same for two requests with the same method, target, and body whatever the order of its keys.
 *
 * @param body as JSON has it; undefined where there is none
 * @returns 64 hexadecimal digits
 */
export function fingerprintOf(method: string, target: string, body: unknown): string {
  const text = JSON.stringify([method, target, body === undefined ? [] : [body]], inOrder)
  return createHash('sha256').update(text).digest('hex')
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
