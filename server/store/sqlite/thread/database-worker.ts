import { parentPort, workerData } from 'node:worker_threads'
import { StoreOpenError } from '../../store.ts'
import { openInFolder } from '../open-database.ts'
import {
  createDecoder,
  type DatabaseReply,
  type DatabaseRequest,
  encodeResults,
} from './database-messages.ts'
import { createGroupCommit } from './group-commit.ts'

/*
 * The thread of the embedded database: waiting for the disk happens here, and nothing else waits
 * with it. Its modules do not import zod, of which each thread has a copy of its own: 16 MB, and
 * half of the time until the database is open.
 */

const port = parentPort
if (!port) throw new Error('The database has a thread of its own')
const reply = (message: DatabaseReply) => port.postMessage(message)

try {
  const folder: unknown = workerData
  if (typeof folder !== 'string') throw new TypeError('The database has a folder of its own')
  const { database, checkpoints, close } = openInFolder(folder)
  const run = createGroupCommit(database)
  const decode = createDecoder()
  port.on('message', (request: DatabaseRequest) => {
    if (request.kind === 'run') {
      reply({ kind: 'results', results: encodeResults(run(decode(request))) })
      checkpoints.afterStatements(request.work.length)
    } else if (request.kind === 'checkpoint') {
      checkpoints.tick()
    } else {
      close()
      reply({ kind: 'closed' })
      port.close()
    }
  })
  reply({ kind: 'opened' })
} catch (error) {
  if (!(error instanceof StoreOpenError)) throw error
  reply({ kind: 'refused', message: error.message })
  port.close()
}
