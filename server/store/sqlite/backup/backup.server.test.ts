import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fillLedger } from '../../../testing/databases/fill-ledger.ts'
import { freshFolder } from '../../../testing/process/spawn-main.ts'
import { openStore } from '../../open-store.ts'
import { backUp } from './backup.ts'
import { RestoreError, restore } from './restore.ts'

async function rowsIn(folder: string) {
  const store = await openStore({ folder, inThisThread: true })
  const rows = await store.db.selectFrom('submission').selectAll().orderBy('seq').execute()
  await store.close()
  return rows
}

/** A folder with a database that holds some creates, whose server was stopped. */
async function usedFolder(creates: number): Promise<string> {
  const folder = await freshFolder()
  const store = await openStore({ folder, inThisThread: true })
  await fillLedger(store, { space: 'sandbox', count: creates })
  await store.close()
  return folder
}

test('A restore keeps what was there before', async () => {
  const file = path.join(await freshFolder(), 'backup.db')
  backUp(await usedFolder(2), file)
  const other = await usedFolder(1)
  expect(restore(other, file, new Date())).toMatchObject({ submissions: 2 })
  expect(await rowsIn(other)).toHaveLength(2)
  const [kept] = (await readdir(other)).filter((name) => /^replaced-/.test(name))
  expect(await rowsIn(path.join(other, kept ?? ''))).toHaveLength(1)
})

test('An incomplete backup is not restored, and nothing is changed', async () => {
  const folder = await usedFolder(1)
  const file = path.join(await freshFolder(), 'backup.db')
  backUp(folder, file)
  const main = path.join(folder, 'greenroom.db')
  const [before, whole] = [await readFile(main), await readFile(file)]
  const cut = `${file}.cut`
  await copyFile(file, cut)
  await truncate(cut, Math.floor(whole.length / 2))
  const garbled = `${file}.garbled`
  await writeFile(garbled, Buffer.from(whole).fill(0xff, 4096, 3 * 4096))
  const text = `${file}.txt`
  await writeFile(text, 'Dear diary, ')
  const empty = `${file}.empty`
  await writeFile(empty, '')
  for (const spoilt of [cut, garbled, text, empty, path.dirname(file), `${file}.missing`])
    expect(() => restore(folder, spoilt, new Date()), spoilt).toThrow(RestoreError)
  expect(await readFile(main)).toEqual(before)
  expect((await readdir(folder)).sort()).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/replaced|unfinished/)]),
  )
})

test('A backup replaces an older backup, and nothing else', async () => {
  const folder = await usedFolder(1)
  const backups = await freshFolder()
  await writeFile(path.join(backups, 'notes.txt'), 'Dear diary')
  expect(() => backUp(folder, path.join(backups, 'notes.txt'))).toThrow(
    'is there already and is no backup',
  )
  expect(() => backUp(folder, path.join(folder, 'greenroom.db'))).toThrow('is in DATA_DIR')
  for (const _ of [1, 2]) backUp(folder, path.join(backups, 'a.db'))
  await mkdir(path.join(backups, 'folder'))
  await copyFile(path.join(backups, 'a.db'), path.join(backups, 'folder/greenroom.db'))
  expect(await rowsIn(path.join(backups, 'folder'))).toHaveLength(1)
  expect((await readdir(backups)).sort()).toEqual(['a.db', 'folder', 'notes.txt'])
})
