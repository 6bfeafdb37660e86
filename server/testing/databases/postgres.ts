import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from '../process/free-port.ts'
import { findPostgres } from './find-postgres.ts'

const run = promisify(execFile)

/** A PostgreSQL for tests: the one at `DATABASE_URL`, or one of our own that ends with them. */
export type TestPostgres = {
  /** Makes an empty database, with options of `create database`. */
  readonly database: (options?: string) => Promise<string>
  /** Makes an empty schema in a database of such schemas: a twentieth of the work. */
  readonly schema: () => Promise<string>
  /** Stops and starts it; undefined where it is not our own. */
  readonly own:
    | {
        /** Of its files. */
        readonly folder: string
        readonly stop: () => Promise<void>
        readonly start: () => Promise<void>
      }
    | undefined
  readonly close: () => Promise<void>
}

/** The title of tests where there is none. */
export const noPostgres =
  'PostgreSQL is not tested: set DATABASE_URL, or install it (apt-get install postgresql)'

/** @returns whether there is a PostgreSQL to test with */
export function hasPostgres(): boolean {
  return process.env.DATABASE_URL !== undefined || findPostgres() !== undefined
}

/** Nothing has to outlive the machine, and nobody else copies from it. */
const cheapSettings = [
  'fsync=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'shared_buffers=16MB',
] as const

/** @throws where it does not start */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL
  if (given !== undefined) {
    const made: string[] = []
    const database = async (options = '') => {
      const name = freshName()
      await query(given, `create database ${name} ${options}`)
      made.push(name)
      return withDatabase(given, name)
    }
    return {
      database,
      schema: schemaMaker(database),
      own: undefined,
      close: async () => {
        for (const name of made) await query(given, `drop database ${name} with (force)`)
      },
    }
  }
  return startOwn(findPostgres() ?? '')
}

/** A fresh cluster takes seconds to make and a moment to copy. */
const templates = path.join(import.meta.dirname, '../../../node_modules/.cache/greenroom-postgres')

/** Two that come at the same time make the same. */
async function keepTemplate(data: string, template: string): Promise<void> {
  const unfinished = `${template}.${randomBytes(8).toString('hex')}`
  await mkdir(templates, { recursive: true })
  await run('cp', ['-a', data, unfinished])
  await rename(unfinished, template).catch(() => rm(unfinished, { recursive: true, force: true }))
}

async function startOwn(programs: string): Promise<TestPostgres> {
  const user = await unprivileged()
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-postgres-'))
  if (user) await chown(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const options = { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }, ...user }
  const init = ['-D', data, '-U', 'greenroom', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  const template = path.join(
    templates,
    `${path.basename(path.dirname(programs))}-${userInfo().uid}`,
  )
  if (existsSync(template)) {
    await run('cp', ['-a', template, data])
  } else {
    await run(path.join(programs, 'initdb'), init, options)
    await keepTemplate(data, template)
  }
  const port = await freePort()
  const url = `postgres://greenroom@127.0.0.1:${port}/postgres`

  const launch = async () => {
    const settings = [
      '-D',
      data,
      '-p',
      `${port}`,
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      ...cheapSettings.flatMap((setting) => ['-c', setting]),
    ]
    const server = spawn(path.join(programs, 'postgres'), settings, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const output: string[] = []
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: server.stderr }).on('line', (line) => {
        output.push(line)
        if (line.includes('ready to accept connections')) resolve()
      })
      server.once('exit', () => reject(new Error(output.join('\n'))))
    })
    return server
  }
  let server = await launch()
  // Fast shutdown: open connections are cut.
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  const database = async (options = '') => {
    const name = freshName()
    await query(url, `create database ${name} ${options}`)
    return withDatabase(url, name)
  }
  return {
    database,
    schema: schemaMaker(database),
    own: {
      folder,
      stop: () => stop(),
      start: async () => {
        server = await launch()
      },
    },
    close: async () => {
      // Immediate shutdown: nothing of it is kept.
      if (server.exitCode === null) await stop('SIGQUIT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @returns makes a schema in a database of its own, which is made for the first */
function schemaMaker(database: () => Promise<string>): () => Promise<string> {
  let shared: Promise<string> | undefined
  return async () => {
    shared ??= database()
    const url = new URL(await shared)
    const name = freshName()
    await query(url.toString(), `create schema ${name}`)
    url.searchParams.set('options', `-c search_path=${name}`)
    return url.toString()
  }
}

function freshName(): string {
  return `greenroom_${randomBytes(6).toString('hex')}`
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** PostgreSQL does not run as root: then somebody else must own it. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (userInfo().uid !== 0) return undefined
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const user =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL does not run as root, and there is no other user')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}
