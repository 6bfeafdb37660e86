import type { buildConnector } from 'undici'

/** How an interim response begins. 101 is none: after it another protocol is spoken. */
const INTERIM_STATUS_LINE = /^HTTP\/1\.[01] 1(?!01)\d\d/
const EXAMPLE_STATUS_LINE = 'HTTP/1.1 100'

const HEAD_END = '\r\n\r\n'

/** Most bytes of interim responses that are skipped before one response. */
const MAX_SKIPPED_BYTES = 64 * 1024

/**
 * Makes connections on which interim responses are skipped, as RFC 9110 (section 15.2) wants of
 * every client. Gateways send `100 Continue` unasked, and undici takes it for a breach of the
 * protocol.
 */
export function skipInterimResponses(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...result) => {
      const [, socket] = result
      if (socket) filterReads(socket)
      callback(...result)
    })
}

type Readable = {
  readonly bytesWritten: number
  read: (size?: number) => Buffer | null
}

/** undici reads by `read` alone, and writes a request at once, before any response can come. */
function filterReads(socket: Readable): void {
  const read = socket.read.bind(socket)
  let written = 0
  let skipped = 0
  let atStart = false
  let held: Buffer = Buffer.alloc(0)
  socket.read = (size) => {
    for (;;) {
      const chunk = read(size)
      if (chunk === null) return null
      if (socket.bytesWritten !== written) {
        written = socket.bytesWritten
        skipped = 0
        atStart = true
      }
      if (!atStart) return chunk
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const rest = withoutInterim(bytes)
      skipped += bytes.length - rest.length
      held = rest
      if (isUndecided(rest) && skipped + rest.length < MAX_SKIPPED_BYTES) continue
      held = Buffer.alloc(0)
      atStart = false
      return rest
    }
  }
}

/** @returns the bytes after every whole interim response that they begin with */
function withoutInterim(bytes: Buffer): Buffer {
  let rest = bytes
  while (INTERIM_STATUS_LINE.test(rest.toString('latin1', 0, EXAMPLE_STATUS_LINE.length))) {
    const end = rest.indexOf(HEAD_END)
    if (end < 0) break
    rest = rest.subarray(end + HEAD_END.length)
  }
  return rest
}

/** @returns whether these bytes are, or may become, an interim response that is not complete */
function isUndecided(bytes: Buffer): boolean {
  const beginning = bytes.toString('latin1', 0, EXAMPLE_STATUS_LINE.length)
  return INTERIM_STATUS_LINE.test(beginning + EXAMPLE_STATUS_LINE.slice(beginning.length))
}
