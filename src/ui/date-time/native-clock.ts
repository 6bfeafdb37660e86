/** A time that is not whole, none of whose parts the browser tells. */
export const HALF_TYPED = '____-__-__T__:__'

/** @returns what the browser's own date-time field holds: a clock, half of one, or nothing */
export function clockOfInput({ validity, value }: HTMLInputElement): string {
  return validity.badInput ? HALF_TYPED : value
}
