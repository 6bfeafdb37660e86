import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Locator } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'

/** Greenroom as developers run it, the only place where the gallery of components is. */
const test = base.extend<object, { devServer: string }>({
  devServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-dev-'))
      const server = spawn(process.execPath, ['--import', 'tsx', 'server/dev.ts'], {
        env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const closed = once(server, 'close')
      const lines = createInterface({ input: server.stdout })
      let origin: string | undefined
      for await (const line of lines) {
        origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
        if (origin) break
      }
      if (!origin) throw new Error('The development server did not start')
      await use(origin)
      server.kill()
      await closed
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ devServer }, use) => use(devServer),
})

test.describe.configure({ timeout: 120_000 })

test('Every component is accessible in every state, and its states look different', async ({
  page,
}) => {
  await page.goto('/components')
  const group = (name: string) => page.getByRole('region', { name, exact: true })
  const state = (of: string, name: string) => group(of).getByRole('figure', { name, exact: true })
  await expect(page.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible()
  await expect(group('Date and time').getByRole('spinbutton').first()).toBeVisible()
  await expectAccessible(page)

  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' })
    for (const look of ['primary', 'secondary', 'danger', 'quiet'])
      await expectDifferent(state('Button', look), state('Button', `${look}, disabled`))
    await expectDifferent(
      state('Switch', 'on').getByRole('checkbox'),
      state('Switch', 'off').getByRole('checkbox'),
    )
    await expectDifferent(
      state('Field', 'empty').getByRole('textbox'),
      state('Field', 'wrong').getByRole('textbox'),
    )
  }
})

/** States that look alike to the last pixel cannot be told apart by sight. */
async function expectDifferent(a: Locator, b: Locator): Promise<void> {
  const [one, other] = [await a.screenshot(), await b.screenshot()]
  expect(one.equals(other), `${a} looks like ${b}`).toBe(false)
}
