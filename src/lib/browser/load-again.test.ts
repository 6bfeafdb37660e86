import { expect, test, vi } from 'vitest'
import { loadAgain } from './load-again.ts'

const file = 'https://greenroom.invalid/assets/part-1a2b3c.js'

/** As Chromium says it. */
const missing = new TypeError(`Failed to fetch dynamically imported module: ${file}`)

test('When a module is asked for several times at once, it is loaded once', async () => {
  const load = vi.fn(async () => {})
  const asked = loadAgain(load)
  await Promise.all([asked(), asked()])
  await asked()
  expect(load).toHaveBeenCalledTimes(1)
})

test('When the browser remembers that a file is missing, later tries ask for it by other addresses', async () => {
  const load = vi.fn(() => Promise.reject(missing))
  const loadFrom = vi.fn<(address: string) => Promise<void>>()
  loadFrom.mockRejectedValueOnce(new Error('Still missing'))
  const asked = loadAgain(load, loadFrom)
  await expect(asked()).rejects.toThrow(missing)
  expect(loadFrom).not.toHaveBeenCalled()
  await expect(asked()).rejects.toThrow('Still missing')
  await asked()
  await asked()
  expect(loadFrom.mock.calls).toEqual([[`${file}?try=2`], [`${file}?try=3`]])
  expect(load).toHaveBeenCalledTimes(3)
})

test('When the browser asks for the file again by itself, no other address is needed', async () => {
  const load = vi.fn<() => Promise<void>>()
  load.mockRejectedValueOnce(missing)
  const loadFrom = vi.fn<(address: string) => Promise<void>>()
  const asked = loadAgain(load, loadFrom)
  await expect(asked()).rejects.toThrow(missing)
  await asked()
  expect(loadFrom).not.toHaveBeenCalled()
})

test('When an error names no file, it is passed on', async () => {
  const mistake = new Error('A mistake of the module’s own')
  const loadFrom = vi.fn<(address: string) => Promise<void>>()
  const asked = loadAgain(() => Promise.reject(mistake), loadFrom)
  for (const attempt of [asked, asked]) await expect(attempt()).rejects.toThrow(mistake)
  expect(loadFrom).not.toHaveBeenCalled()
})
