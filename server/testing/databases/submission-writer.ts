import { randomUUID } from 'node:crypto'
import { openSync, writeSync } from 'node:fs'
import { openStore } from '../../store/open-store.ts'
import { createLedger } from '../../submissions/ledger/ledger.ts'
import { watchLog } from './power-cut.ts'

/*
 * Records submissions in the given folder, many at a time and without end, and writes what was
 * confirmed of each, `begun KEY`, then `settled KEY`, as lines of the given file, with the salt of
 * the log and how many frames it had then. A dot on stdout for each line lets the test count.
 */

const CLIENTS = 24

const [, , folder = '', outputFile = ''] = process.argv
const outputFd = openSync(outputFile, 'a')
const store = await openStore({ folder })
const ledger = createLedger(store, 'sandbox')
const lookAtLog = watchLog(folder)

/** At once and not through a stream: what is in a stream's memory dies with the process. */
function writeLine(line: string): void {
  const { salt, frames } = lookAtLog()
  writeSync(outputFd, `${line} ${salt} ${frames}\n`)
  process.stdout.write('.')
}

async function submit(): Promise<void> {
  const key = randomUUID()
  await ledger.begin(
    {
      key,
      kind: 'create',
      fingerprint: 'f',
      method: 'POST',
      target: '/api/video/conferences',
      body: { display_name: 'Stand-up', name: key },
      name: key,
      nameIsOurs: true,
      conferenceId: null,
      operator: null,
      requestId: key,
      before: undefined,
      upstreamStartedAt: null,
    },
    'writer',
    60_000,
  )
  writeLine(`begun ${key}`)
  await ledger.settle(
    key,
    'writer',
    {
      state: 'done',
      response: { status: 200, body: { id: key, name: key } },
      conferenceId: key,
      name: key,
    },
    { attempts: 1, findings: [] },
  )
  writeLine(`settled ${key}`)
}

await Promise.all(
  Array.from({ length: CLIENTS }, async () => {
    for (;;) await submit()
  }),
)
