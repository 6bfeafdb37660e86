import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
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
 * with it.
 */

const port = parentPort
if (!port) throw new Error('The database has a thread of its own')
const reply = (message: DatabaseReply) => port.postMessage(message)

try {
  const { folder } = z.object({ folder: z.string() }).parse(workerData)
  const { database, checkpoints, close } = openInFolder(folder)
  const run = createGroupCommit(database)
  const decode = createDecoder()
  port.on('message', (request: DatabaseRequest) => {
    if (request.kind === 'run') {
      reply({ kind: 'results', results: encodeResults(run(decode(request))) })
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
