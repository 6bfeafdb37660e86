import type { IncomingMessage } from 'node:http'

/**
 * Reads a header as often as it came. Node's own `headersDistinct` throws at a caller's header
 * `__proto__` in versions of Node 20 that we run on.
 *
 * @param name in lower case
 * @returns its values, in the order in which they came; none where it did not come
 */
export function headerValues(
  { rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>,
  name: string,
): readonly string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  )
}
