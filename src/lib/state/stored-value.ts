import * as z from 'zod/mini'
import { parseJson } from '../format/parse-json.ts'

/** A value in the browser's storage. No call ever throws. */
export type StoredValue<Value> = {
  /** @returns undefined where nothing is kept, or nothing that fits the schema */
  read(): Value | undefined
  /** @returns whether it is kept now: storage may be full or blocked */
  write(value: Value): boolean
  remove(): void
}

/** Which of the browser's stores: of this tab, or of all tabs and later visits. */
export type StorageArea = 'session' | 'local'

/**
 * @param key under which it is kept
 * @param schema what it must look like to be believed: other versions and other programs write too
 */
export function storedValue<Schema extends z.core.$ZodType>(
  key: string,
  schema: Schema,
  area: StorageArea = 'local',
): StoredValue<z.infer<Schema>> {
  return {
    read: () => {
      const text = tryStorage(area, (storage) => storage.getItem(key))
      if (!text) return undefined
      const parsed = z.safeParse(schema, parseJson(text))
      return parsed.success ? parsed.data : undefined
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
  const probe = storedValue('greenroom.probe', z.number(), area)
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
