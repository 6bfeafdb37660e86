import Database from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { createGroupCommit } from './group-commit.ts'

/** A table of unique numbers, and all that was executed as a control of transactions. */
function openNumbers() {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  database.exec('create table number (value integer unique)')
  const controls: string[] = []
  const exec = database.exec.bind(database)
  database.exec = (sql) => {
    controls.push(sql)
    return exec(sql)
  }
  const values = () => database.prepare('select value from number order by value').all()
  return { database, controls, values, run: createGroupCommit(database) }
}

const insert = (value: number) => ({
  sql: 'insert into number (value) values (?)',
  parameters: [value],
})

test('When statements come together, they share one commit', () => {
  const { controls, values, run } = openNumbers()
  expect(run([insert(1), insert(2), insert(3)])).toMatchObject([
    { ok: true, changes: 1 },
    { ok: true, changes: 1 },
    { ok: true, changes: 1 },
  ])
  expect(controls).toEqual(['begin immediate', 'commit'])
  expect(values()).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }])
})

test('When one of them is refused, the others are carried out', () => {
  const { values, run } = openNumbers()
  expect(run([insert(1), insert(1), insert(2)])).toMatchObject([
    { ok: true },
    { ok: false, code: expect.stringContaining('SQLITE_CONSTRAINT') },
    { ok: true },
  ])
  expect(values()).toEqual([{ value: 1 }, { value: 2 }])
})

test('When the commit fails, all fail and none has been carried out', () => {
  const { database, values, run } = openNumbers()
  const exec = database.exec
  database.exec = (sql) => {
    if (sql === 'commit') throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
    return exec(sql)
  }
  const failed = { ok: false, code: 'SQLITE_IOERR' }
  expect(run([insert(1), insert(2)])).toMatchObject([failed, failed])
  expect(values()).toEqual([])
  database.exec = exec
  expect(run([insert(1), insert(2)])).toMatchObject([{ ok: true }, { ok: true }])
})

test('When the disk is full, all that came together fail and none has been carried out', () => {
  const { database, values, run } = openNumbers()
  database.exec('create table text (value text)')
  database.prepare('pragma max_page_count = 12').all()
  const big = { sql: 'insert into text (value) values (?)', parameters: ['x'.repeat(200_000)] }
  const failed = { ok: false, code: 'SQLITE_FULL' }
  expect(run([insert(1), big, insert(2)])).toMatchObject([failed, failed, failed])
  expect(values()).toEqual([])
  expect(run([insert(1), insert(2)])).toMatchObject([{ ok: true }, { ok: true }])
})

test('When the database has been closed, all fail and the process goes on', () => {
  const { database, run } = openNumbers()
  database.close()
  const failed = { ok: false, code: 'SQLITE_MISUSE' }
  expect(run([insert(1), insert(2)])).toMatchObject([failed, failed])
})

test('When only reads come together, no transaction is opened', () => {
  const { controls, run } = openNumbers()
  const read = { sql: 'select count(*) as count from number', parameters: [] }
  expect(run([read, read])).toMatchObject([{ rows: [{ count: 0 }] }, { rows: [{ count: 0 }] }])
  expect(controls).toEqual([])
})

test('When a statement of a transaction fails, none of it is done, and what came with it is', () => {
  const { values, run } = openNumbers()
  const results = run([insert(1), { all: [insert(2), insert(1)] }, { all: [insert(3), insert(4)] }])
  expect(results).toMatchObject([{ ok: true }, { ok: false }, { ok: true, rows: [1, 1] }])
  expect(values()).toEqual([{ value: 1 }, { value: 3 }, { value: 4 }])
})

test('When a transaction comes alone, it succeeds or fails as one too', () => {
  const { values, run } = openNumbers()
  expect(run([{ all: [insert(1), insert(1)] }])).toMatchObject([{ ok: false }])
  expect(values()).toEqual([])
  expect(run([{ all: [insert(1), insert(2)] }])).toMatchObject([{ ok: true, rows: [1, 1] }])
  expect(values()).toEqual([{ value: 1 }, { value: 2 }])
})
