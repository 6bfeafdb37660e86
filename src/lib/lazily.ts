/**
 * Puts off what is dear to make, such as an `Intl` object, which has its tables loaded: 40 ms of a
 * page's start on a fast machine.
 *
 * @returns gives what `make` made when it was first asked for
 */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
