import type { IncomingMessage } from 'node:http'

/** A received body: JSON, or a text that is not JSON, such as an empty one. */
export type ReceivedBody = { isJson: true; value: unknown } | { isJson: false; text: string }

const MAX_BODY_BYTES = 256 * 1024

/**
 * Reads a request's body. What goes beyond 256 KiB is thrown away while it comes in, so that the
 * sender can finish and read the response.
 *
 * @param request a request of which nothing has been read
 * @returns the body, or undefined when it is too large
 * @throws when the connection breaks off
 */
export async function readBody(request: IncomingMessage): Promise<ReceivedBody | undefined> {
  let chunks: Buffer[] = []
  let length = 0
  // Without an encoding set, a request's stream yields nothing but buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= MAX_BODY_BYTES) chunks.push(chunk)
    else chunks = []
  }
  return length > MAX_BODY_BYTES ? undefined : parseBody(Buffer.concat(chunks))
}

function parseBody(bytes: Buffer): ReceivedBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { isJson: true, value: JSON.parse(text) }
  } catch {
    return { isJson: false, text: bytes.toString() }
  }
}
