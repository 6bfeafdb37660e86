import { connect, type Socket } from 'node:net'

// A process of its own, so that it does not slow the clock of who measures. Aims at this machine
// only, and ends by itself: after its time, or with the process that started it.

const [kind = '', port = '', count = '', ms = '', path = '', from = ''] = process.argv.slice(2)

/** Most connections in all, those opened again after the server closed one included. */
let left = Math.min(Number(count), 2_000) * 20
const host = `Host: 127.0.0.1:${port}\r\n`
const next = `GET ${path} HTTP/1.1\r\n${host}\r\n`
const sockets = new Set<Socket>()
let answers = 0

const attacks: Readonly<Record<string, (socket: Socket) => void>> = {
  /** Never ends its head: a byte a second keeps a server waiting that only minds silence. */
  slowloris(socket) {
    socket.write(`GET / HTTP/1.1\r\n${host}X-Slow: `)
    const timer = setInterval(() => socket.write('a'), 1_000)
    socket.once('close', () => clearInterval(timer))
  },
  /** Never ends its body. */
  slowbody(socket) {
    const type = 'Content-Type: application/json\r\n'
    socket.write(
      `POST /api/video/conferences HTTP/1.1\r\n${host}${type}Content-Length: 60000\r\n\r\n`,
    )
    socket.write(' '.repeat(59_000))
    const timer = setInterval(() => socket.write(' '), 1_000)
    socket.once('close', () => clearInterval(timer))
  },
  /** Asks again as soon as it is answered. */
  flood(socket) {
    socket.on('data', (chunk) => {
      if (!chunk.includes('HTTP/1.1 ')) return
      answers += 1
      socket.write(next)
    })
    socket.write(next)
  },
}

function open(): void {
  if (left <= 0) return
  left -= 1
  const local = from === '' ? {} : { localAddress: from }
  const socket = connect({ host: '127.0.0.1', port: Number(port), ...local }, () =>
    attacks[kind]?.(socket),
  )
  sockets.add(socket)
  socket.on('error', () => {})
  socket.once('close', () => {
    sockets.delete(socket)
    // At once, as a real one would; the pause only keeps a closed port from eating a processor.
    setTimeout(open, 20)
  })
  if (kind !== 'flood') socket.resume()
}

function end(): void {
  process.stdout.write(`${JSON.stringify({ answers, open: sockets.size })}\n`, () => process.exit())
}

for (let opened = 0; opened < Math.min(Number(count), 2_000); opened += 1) open()
setTimeout(end, Math.min(Number(ms), 60_000))
process.stdin.resume().once('end', () => process.exit())
