import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { canary, canaryJoinToken } from './canary.ts'
import { watchServer } from './watch-server.ts'

/** Does with a request's headers what their names say. */
const program = `
  import { writeFileSync } from 'node:fs'
  import { createServer } from 'node:http'
  const server = createServer(({ headers }, response) => {
    if (headers.print) console.log(headers.print)
    if (headers.complain) console.error(headers.complain)
    if (headers.keep) writeFileSync('kept.db', headers.keep)
    response.end(headers.answer)
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

type Asked = { readonly path?: string; readonly headers?: Record<string, string> }

/** @returns what is found when a server got these requests, and was killed */
async function leaksAfter(asked: readonly Asked[], account?: typeof canary) {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-watched-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const watch = await watchServer(account)
  const args = [...watch.args, '--input-type=module', '-e', program]
  const server = spawn(process.execPath, args, { cwd: folder })
  const closed = once(server, 'close')
  watch.listenTo(server)
  const [port] = await once(server.stdout, 'data')
  for (const { path = '/', headers = {} } of asked)
    await (await fetch(`http://127.0.0.1:${Number(port)}${path}`, { headers })).text()
  const found = await watch.leaks()
  server.kill('SIGKILL')
  await closed
  return [...new Set([...found, ...(await watch.lastLeaks({ folder }))])]
}

const base64 = Buffer.from(`Basic ${canary.apiToken}`).toString('base64')

test.each([
  ['responds with the token', { answer: canary.apiToken }, 'in the response to GET /: '],
  ['responds with it in base64', { answer: base64 }, 'in the response to GET /: '],
  ['responds with a join token', { answer: canaryJoinToken }, 'in the response to GET /: vpt_'],
  ['prints the project', { print: canary.projectId }, 'in what it printed: '],
  ['complains with a join token', { complain: canaryJoinToken }, 'in what it printed: vpt_'],
  ['keeps the token', { keep: canary.apiToken }, 'in its file kept.db: '],
  ['keeps a join token', { keep: canaryJoinToken }, 'in its file kept.db: vpt_'],
])('When a server %s, that is found although it is killed', async (_, headers, where) => {
  expect(await leaksAfter([{ headers }], canary)).toContainEqual(expect.stringContaining(where))
})

test('When nothing leaves but a join token that was requested, nothing is found', async () => {
  const harmless = { print: 'PTinnocent', complain: 'vpt_', keep: 'nothing', answer: '[secret]' }
  const tokens = '/api/video/conferences/one/conference_tokens?page_size=50'
  const asked = [{ headers: harmless }, { path: tokens, headers: { answer: canaryJoinToken } }]
  expect(await leaksAfter(asked, canary)).toEqual([])
})

test('When a sandbox in the same process is called, its credentials are searched for, but not in its own responses', async () => {
  const [projectId, apiToken] = ['c0ffee00-0000-4000-8000-000000000000', `PT${'0ca7'.repeat(12)}`]
  const authorization = `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`
  const printing = [{ headers: { print: apiToken } }, { headers: { authorization } }]
  expect(await leaksAfter(printing)).toEqual([`in what it printed: ${apiToken.toLowerCase()}`])
  expect(await leaksAfter([{ headers: { authorization, answer: apiToken } }])).toEqual([])
})
