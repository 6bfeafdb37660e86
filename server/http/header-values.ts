import type { IncomingMessage } from 'node:http'

/**
 * Lists every value of a header in the order in which they came. Node's own `headersDistinct` throws
 * at a caller's header `__proto__` in versions of Node 20 that we run on.
 *
 * @param name in lower case
 */
export function headerValues(
  { rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>,
  name: string,
): readonly string[] {
  const values: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? ''
    // To compare lengths first spares most headers the lower case.
    if (given.length === name.length && given.toLowerCase() === name)
      values.push(rawHeaders[index + 1] ?? '')
  }
  return values
}
