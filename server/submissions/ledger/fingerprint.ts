import { hash } from 'node:crypto'

/**
 * The same for two requests with the same method, target, and body whatever the order of its keys.
 *
 * @param body as JSON has it; undefined where there is none
 * @returns 64 hexadecimal digits
 */
export function fingerprintOf(method: string, target: string, body: unknown): string {
  const inBrackets = body === undefined ? '' : jsonInOrder(body)
  return hash('sha256', `[${JSON.stringify(method)},${JSON.stringify(target)},[${inBrackets}]]`)
}

/** The bodies of most calls hold no other objects: then `JSON.stringify` does all of it. */
function jsonInOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isFlat = !Array.isArray(value) && !Object.values(value).some(isObject)
  return isFlat ? JSON.stringify(value, Object.keys(value).sort()) : JSON.stringify(value, inOrder)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
