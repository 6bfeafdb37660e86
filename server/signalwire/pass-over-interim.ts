import type { buildConnector } from 'undici'

/** How an interim answer begins. 101 is none: after it another protocol is spoken. */
const mark = /^HTTP\/1\.[01] 1(?!01)\d\d/
const example = 'HTTP/1.1 100'

const headEnd = '\r\n\r\n'

/** Most bytes of interim answers that are passed over before one answer. */
const maxPassedBytes = 64 * 1024

/**
 * Makes connections on which interim answers are passed over, as RFC 9110 (section 15.2) wants of
 * every client. Gateways send `100 Continue` unasked, and undici takes it for a breach of the
 * protocol.
 *
 * @param connect makes a connection
 */
export function passOverInterim(connect: buildConnector.connector): buildConnector.connector {
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

/** undici reads by `read` alone, and writes a request at once, before anything can be answered. */
function filterReads(socket: Readable): void {
  const read = socket.read.bind(socket)
  let written = 0
  let passed = 0
  let atStart = false
  let held: Buffer = Buffer.alloc(0)
  socket.read = (size) => {
    for (;;) {
      const chunk = read(size)
      if (chunk === null) return null
      if (socket.bytesWritten !== written) {
        written = socket.bytesWritten
        passed = 0
        atStart = true
      }
      if (!atStart) return chunk
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const rest = withoutInterim(bytes)
      passed += bytes.length - rest.length
      held = rest
      if (isUndecided(rest) && passed + rest.length < maxPassedBytes) continue
      held = Buffer.alloc(0)
      atStart = false
      return rest
    }
  }
}

/** @returns the bytes after every whole interim answer that they begin with */
function withoutInterim(bytes: Buffer): Buffer {
  let rest = bytes
  while (mark.test(rest.toString('latin1', 0, example.length))) {
    const end = rest.indexOf(headEnd)
    if (end < 0) break
    rest = rest.subarray(end + headEnd.length)
  }
  return rest
}

/** @returns whether these bytes are, or may become, an interim answer that has not come to its end */
function isUndecided(bytes: Buffer): boolean {
  const beginning = bytes.toString('latin1', 0, example.length)
  return mark.test(beginning + example.slice(beginning.length))
}
