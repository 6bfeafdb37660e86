/*
 * A film of three grey seconds, put together here so that no binary needs to be kept: WebM is
 * nested elements, each an id, a length and a content.
 * See https://www.matroska.org/technical/elements.html and RFC 6386 for the frame.
 */

export const MEDIA_TYPE = 'video/webm'

/** A key frame of VP8 of one pixel by one. */
const frame = Buffer.from('3001009d012a010001000ec0fe25a40003700000000000', 'hex')

const FRAME_MS = 1000
const FRAMES = 3

function element(id: string, ...contents: readonly (Buffer | string | number)[]): Buffer {
  const content = Buffer.concat(contents.map(toBytes))
  const length = Buffer.alloc(8)
  // A length of eight bytes, which its first bits say.
  length.writeBigUInt64BE(0x0100_0000_0000_0000n + BigInt(content.length))
  return Buffer.concat([Buffer.from(id, 'hex'), length, content])
}

function toBytes(content: Buffer | string | number): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  if (typeof content !== 'number') return content
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(content)
  return bytes
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}

function frameBlock(number: number): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80])
  head.writeInt16BE(number * FRAME_MS, 1)
  return element('a3', head, frame)
}

const head = element(
  '1a45dfa3',
  element('4286', 1),
  element('42f7', 1),
  element('42f2', 4),
  element('42f3', 8),
  element('4282', 'webm'),
  element('4287', 2),
  element('4285', 2),
)
const info = element(
  '1549a966',
  element('2ad7b1', 1_000_000),
  element('4489', float(FRAMES * FRAME_MS)),
  element('4d80', 'sandbox'),
  element('5741', 'sandbox'),
)
const track = element(
  'ae',
  element('d7', 1),
  element('73c5', 1),
  element('9c', 0),
  element('86', 'V_VP8'),
  element('83', 1),
  element('e0', element('b0', 1), element('ba', 1)),
)
const blocks = Array.from({ length: FRAMES }, (_, number) => frameBlock(number))

/** The file that every recording is. */
export const mediaFile = Buffer.concat([
  head,
  element(
    '18538067',
    info,
    element('1654ae6b', track),
    element('1f43b675', element('e7', 0), ...blocks),
  ),
])
