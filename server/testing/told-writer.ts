import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openStore } from '../store/open-store.ts'
import { createLedger } from '../submissions/ledger/ledger.ts'

/*
 * Records submissions in the folder that it is given, many at a time and without end, and says what
 * it has been told of each: `begun KEY`, then `settled KEY`, a line each.
 */

const CLIENTS = 24

const store = await openStore({ folder: process.argv[2] ?? '' })
const ledger = createLedger(store, 'sandbox')

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
  // At once and not through a stream: what is in a stream's memory dies with the process.
  writeSync(1, `begun ${key}\n`)
  await ledger.settle(
    key,
    'writer',
    {
      state: 'done',
      answer: { status: 200, body: { id: key, name: key } },
      conferenceId: key,
      name: key,
    },
    { attempts: 1, findings: [] },
  )
  writeSync(1, `settled ${key}\n`)
}

await Promise.all(
  Array.from({ length: CLIENTS }, async () => {
    for (;;) await submit()
  }),
)
