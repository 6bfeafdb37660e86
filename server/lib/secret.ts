import { inspect } from 'node:util'

/**
 * A text that must not be shown: whatever prints, joins or serialises it gets `[secret]`. Only
 * `reveal` gives it away, so that a search for that word finds every place that does.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** @returns the secret itself */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}
