import type { KeyboardEvent } from 'react'

/** What browsers give for a key that an input method keeps to itself. */
const PROCESSED_BY_INPUT_METHOD = 229

/**
 * @returns whether a key belongs to an input method, such as Enter that takes what was composed.
 *   Safari sends that Enter after the composition has ended; only its old key code still tells.
 */
export function isComposing({ nativeEvent }: Pick<KeyboardEvent, 'nativeEvent'>): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === PROCESSED_BY_INPUT_METHOD
}
