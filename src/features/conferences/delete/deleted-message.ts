import { isolateDirection } from '#ui/isolate-direction.ts'

/**
 * @param names what those are called that were deleted
 * @returns a sentence; empty where none was
 */
export function deletedMessage(names: readonly string[]): string {
  const [first] = names
  if (first === undefined) return ''
  return names.length === 1
    ? `“${isolateDirection(first)}” was deleted.`
    : `${names.length} conferences were deleted.`
}
