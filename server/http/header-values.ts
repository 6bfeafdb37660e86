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
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  )
}
