/*
 * Ways to build an object so that the compiler knows its keys. It cannot follow
 * `Object.fromEntries`, so each function says its type in a signature of its own.
 */

/** `Object.fromEntries` that keeps the names of the keys. */
export function fromEntries<K extends string, V>(
  entries: readonly (readonly [K, V])[],
): Record<K, V>
export function fromEntries(entries: readonly (readonly [string, unknown])[]) {
  return Object.fromEntries(entries)
}

/** @returns that key's value, by the same names */
export function pluck<
  T extends Readonly<Record<string, Readonly<Record<K, unknown>>>>,
  K extends string,
>(rows: T, key: K): { [N in keyof T]: T[N][K] }
export function pluck(
  rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  key: string,
) {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row[key]]))
}

/** @returns an object with some of another one's keys */
export function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K>
export function pick(from: Readonly<Record<PropertyKey, unknown>>, keys: readonly PropertyKey[]) {
  return Object.fromEntries(keys.map((key) => [key, from[key]]))
}
