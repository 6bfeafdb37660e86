import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnvironment } from './read-environment.ts'

test('When .env is no file that can be read, the error says so', async () => {
  const before = process.cwd()
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-environment-'))
  onTestFinished(async () => {
    process.chdir(before)
    await rm(folder, { recursive: true })
  })
  await mkdir(path.join(folder, '.env'))
  process.chdir(folder)
  expect(readEnvironment().errors).toEqual([expect.stringMatching(/^\.env cannot be read: /)])
})
