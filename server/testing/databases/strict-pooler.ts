import { createServer, connect as dial, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { listen } from '../../lib/network/listen.ts'

/** What PgBouncer takes of a client (https://www.pgbouncer.org/config.html#ignore_startup_parameters). */
const acceptedParameters = new Set([
  'user',
  'database',
  'client_encoding',
  'datestyle',
  'timezone',
  'standard_conforming_strings',
  'application_name',
])

/** `AuthenticationOk`, `BackendKeyData` with a number of the pooler's own, `ReadyForQuery`. */
const greetingBytes = Buffer.from(
  '520000000800000000' + '4b0000000c' + '0000000100000001' + '5a0000000549',
  'hex',
)
const ready = greetingBytes.subarray(-6)

/**
 * Stands before a PostgreSQL that trusts everybody, as PgBouncer does in session mode: refuses the
 * same parameters, and accepts clients at once that then have to wait until another one goes.
 *
 * @param sessions most clients that are served at a time
 * @returns its port
 */
export async function startStrictPooler(postgresPort: number, sessions = 100): Promise<number> {
  const waiting: (() => void)[] = []
  let free = sessions

  const serve = (client: Socket, startup: Buffer) => {
    const server = dial(postgresPort, '127.0.0.1')
    server.on('error', () => client.destroy())
    server.write(startup)
    let greeting = Buffer.alloc(0)
    const pass = (data: Buffer) => {
      greeting = Buffer.concat([greeting, data])
      const end = greeting.indexOf(ready)
      if (end === -1) return
      server.off('data', pass)
      client.pipe(server).pipe(client)
    }
    server.on('data', pass)
    client.once('close', () => {
      server.destroy()
      free += 1
      waiting.shift()?.()
    })
  }
  const pooler = createServer((client) => {
    client.on('error', () => {})
    client.once('data', (startup) => {
      const other = parametersOf(startup).find((name) => !acceptedParameters.has(name))
      if (other !== undefined) {
        client.end(refusal(`unsupported startup parameter: ${other}`))
        return
      }
      client.pause()
      client.write(greetingBytes)
      const startSession = () => {
        if (client.destroyed) return waiting.shift()?.()
        free -= 1
        serve(client, startup)
      }
      if (free > 0) startSession()
      else waiting.push(startSession)
    })
  })
  const port = await listen(pooler, '127.0.0.1', 0)
  onTestFinished(() => {
    pooler.close()
  })
  return port
}

/** After length and version: names and values, each ended by NUL, until an empty name. */
function parametersOf(startup: Buffer): readonly string[] {
  const texts = startup.toString('utf8', 8).split('\0')
  return texts.filter((text, index) => index % 2 === 0 && text !== '')
}

function refusal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
