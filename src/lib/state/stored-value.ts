import { parseJson } from '../format/parse-json.ts'

/** A value in the browser's storage. No call ever throws. */
export type StoredValue<Value> = {
  /** @returns undefined where nothing is kept, or nothing that can be believed */
  read(): Value | undefined
  /** @returns whether it is kept now: storage may be full or blocked */
  write(value: Value): boolean
  remove(): void
}

/** Which of the browser's stores: of this tab, or of all tabs and later visits. */
export type StorageArea = 'session' | 'local'

/**
 * Makes a value of what was kept, and undefined of what is none: other versions and other programs
 * write too. Of a schema, `matching` makes one.
 */
export type Reader<Value> = (kept: unknown) => Value | undefined

/**
 * @param key under which it is kept
 * @param toValue says what is believed
 */
export function storedValue<Value>(
  key: string,
  toValue: Reader<Value>,
  area: StorageArea = 'local',
): StoredValue<Value> {
  return {
    read: () => {
      const text = tryStorage(area, (storage) => storage.getItem(key))
      return text ? toValue(parseJson(text)) : undefined
    },
    write: (value) =>
      tryStorage(area, (storage) => {
        storage.setItem(key, JSON.stringify(value))
        return true
      }) ?? false,
    remove: () => tryStorage(area, (storage) => storage.removeItem(key)),
  }
}

/** @returns whether the browser keeps anything at all in that store */
export function canStore(area: StorageArea): boolean {
  const probe = storedValue('greenroom.probe', (kept) => kept, area)
  const kept = probe.write(1) && probe.read() === 1
  probe.remove()
  return kept
}

/**
 * Merely naming a store throws where the browser forbids it, and it is null in some embedded views.
 *
 * @returns what `use` returned; undefined where the store cannot be used
 */
export function tryStorage<Result>(
  area: StorageArea,
  use: (storage: Storage) => Result,
): Result | undefined {
  try {
    return use(area === 'session' ? window.sessionStorage : window.localStorage)
  } catch {
    return undefined
  }
}
