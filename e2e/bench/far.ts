import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { batchDetail } from '#contract/batches/batch.ts'
import { startFarUpstream } from './doubles/far-upstream.ts'
import { greenroomArguments, startTarget } from './target.ts'

// What a connection that is used again spares where SignalWire is a long way off, over TLS: creates one after the
// other, and a batch; then the same where SignalWire closes each connection. Aims at this machine only.

const { values } = parseArgs({
  options: {
    ms: { type: 'string', default: '40' },
    creates: { type: 'string', default: '50' },
    rows: { type: 'string', default: '200' },
  },
})

setTimeout(() => {
  throw new Error('The benchmark took more than five minutes')
}, 300_000).unref()

async function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function timeCreates(origin: string): Promise<number[]> {
  const times: number[] = []
  for (let count = 0; count < Number(values.creates); count += 1) {
    const start = performance.now()
    const response = await post(`${origin}/api/video/conferences`, { display_name: 'Bench' })
    await response.text()
    if (response.status !== 200) throw new Error(`A create ended with ${response.status}`)
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)
}

async function timeBatch(origin: string): Promise<number> {
  const rows = Array.from({ length: Number(values.rows) }, (_, index) => ({
    display_name: `Row ${index}`,
  }))
  const start = performance.now()
  const taken = await post(`${origin}/api/batches`, { kind: 'create', rows })
  const { id } = batchDetail.parse(await taken.json())
  for (;;) {
    await pause(50)
    const batch = batchDetail.parse(await (await fetch(`${origin}/api/batches/${id}`)).json())
    if (batch.finishedAt === null) continue
    if (batch.counts.done !== rows.length) throw new Error(JSON.stringify(batch.counts))
    return performance.now() - start
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-far-'))
try {
  console.log(
    '| connections | create p50 ms | p98 ms | opened | batch of rows, s | opened |\n|---|---|---|---|---|---|',
  )
  for (const keeps of [true, false]) {
    const upstream = await startFarUpstream(Number(values.ms), keeps)
    const file = path.join(folder, 'certificate.pem')
    await writeFile(file, upstream.certificate)
    const greenroom = await startTarget('Greenroom', greenroomArguments, upstream.origin, {
      DATA_DIR: await mkdtemp(path.join(folder, 'data-')),
      NODE_EXTRA_CA_CERTS: file,
    })
    const origin = `http://127.0.0.1:${greenroom.port}`
    const times = await timeCreates(origin)
    const opened = upstream.connections()
    const seconds = (await timeBatch(origin)) / 1_000
    const cells = [
      keeps ? 'used again' : 'closed each time',
      times[Math.floor(times.length / 2)]?.toFixed(0),
      times[Math.floor(times.length * 0.98)]?.toFixed(0),
      opened,
      seconds.toFixed(1),
      upstream.connections() - opened,
    ]
    console.log(`| ${cells.join(' | ')} |`)
    await greenroom.stop()
    upstream.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
