import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect } from 'vitest'

/*
 * Unit tests are quick because they start nothing. What opens a socket, a database or a process of
 * its own is a server test, and named so.
 */

const channels = ['net.client.socket', 'net.server.socket', 'child_process'] as const

const { cache } = createRequire(import.meta.url)
const hasDatabase = () => Object.keys(cache).some((file) => /[/]@?libsql[/]/.test(file))

const started = new Set<string>()
const note = (_message: unknown, channel: string | symbol) => started.add(String(channel))
// This runs before each file is loaded, and what it loads stays for those after it.
const hadDatabase = hasDatabase()

beforeAll(() => {
  for (const channel of channels) subscribe(channel, note)
})

afterAll(() => {
  for (const channel of channels) unsubscribe(channel, note)
  if (hasDatabase() && !hadDatabase) started.add('libsql')
  expect([...started], 'started by a unit test: name its file NAME.server.test.ts').toEqual([])
})
