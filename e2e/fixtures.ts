import { test as base, expect } from '@playwright/test'
import { type Sandbox, startSandbox } from '../server/sandbox/start.ts'
import { secretsOf } from '../server/testing/leaks/canary.ts'
import { targetOf, testClient } from '../server/testing/sandbox/test-client.ts'
import { type Greenroom, startGreenroom } from './greenroom.ts'
import { CommandPalette } from './pages/command-palette.ts'
import { ConferenceDetailPage } from './pages/conference-detail.ts'
import { ConferenceListPage } from './pages/conference-list.ts'
import { CreatedConference } from './pages/created-conference.ts'
import { EditConferencePage } from './pages/edit-conference.ts'
import { NewConferencePage } from './pages/new-conference.ts'
import { Schedule } from './pages/schedule.ts'
import { ThemeStudioTools } from './pages/theme-studio.ts'
import { watchBrowserStorage } from './support/browser-storage.ts'

type PerTest = {
  palette: CommandPalette
  newConference: NewConferencePage
  createdConference: CreatedConference
  list: ConferenceListPage
  detail: ConferenceDetailPage
  edit: EditConferencePage
  schedule: Schedule
  studio: ThemeStudioTools
  /** Asks the sandbox itself what it holds, past Greenroom. */
  signalwire: ReturnType<typeof testClient>
  /**
   * Fails a test whose page logged a mistake or broke its own security policy. `take` gives what
   * was logged so far to a test that wants it to be, and forgets it.
   */
  quietConsole: { take(): string[] }
}

type PerWorker = {
  /** The SignalWire that the server acts on, as an account. Its state begins anew with each test. */
  sandbox: Sandbox
  greenroom: Greenroom
}

type Automatic = {
  freshSandbox: undefined
  /** Takes back what Playwright leaves to the next test of a context that is used again. */
  freshBrowser: undefined
  /**
   * Fails a test in which a credential or a join token got out of the server or stays in the
   * browser.
   */
  nothingGetsOut: undefined
}

export const test = base.extend<PerTest & Automatic, PerWorker>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const sandbox = await startSandbox()
      await use(sandbox)
      await sandbox.close()
    },
    { scope: 'worker' },
  ],
  greenroom: [
    async ({ sandbox }, use) => {
      const greenroom = await startGreenroom(sandbox)
      await use(greenroom)
      await greenroom.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ greenroom }, use) => use(greenroom.origin),
  freshSandbox: [
    async ({ sandbox }, use) => {
      sandbox.reset()
      sandbox.faults.clear()
      sandbox.journal.clear()
      await use(undefined)
    },
    { auto: true },
  ],
  freshBrowser: [
    async ({ context, baseURL }, use) => {
      for (const page of context.pages()) {
        const session = await context.newCDPSession(page)
        const origin = baseURL ?? ''
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
        await session.detach()
      }
      await context.clearPermissions()
      await context.setOffline(false)
      await use(undefined)
    },
    { auto: true },
  ],
  quietConsole: [
    async ({ context }, use) => {
      const said: string[] = []
      context.on('weberror', (error) => said.push(String(error.error())))
      context.on('console', (message) => {
        // The browser reports each failed request; what the page makes of it is tested by itself.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          said.push(message.text())
      })
      await use({ take: () => said.splice(0) })
      expect(said, 'what the page logged').toEqual([])
    },
    { auto: true },
  ],
  nothingGetsOut: [
    async ({ context, greenroom, sandbox }, use) => {
      const browserStorage = watchBrowserStorage(context, secretsOf(sandbox))
      await use(undefined)
      const [left, sent] = await Promise.all([browserStorage(), greenroom.leaks()])
      expect(left, 'what stays in the browser').toEqual([])
      expect(sent, 'what the server let out').toEqual([])
    },
    { auto: true },
  ],
  palette: async ({ page }, use) => use(new CommandPalette(page)),
  newConference: async ({ page }, use) => use(new NewConferencePage(page)),
  createdConference: async ({ page }, use) => use(new CreatedConference(page)),
  list: async ({ page }, use) => use(new ConferenceListPage(page)),
  detail: async ({ page }, use) => use(new ConferenceDetailPage(page)),
  edit: async ({ page }, use) => use(new EditConferencePage(page)),
  schedule: async ({ page }, use) => use(new Schedule(page)),
  studio: async ({ page }, use) => use(new ThemeStudioTools(page)),
  signalwire: async ({ sandbox }, use) => use(testClient(() => targetOf(sandbox))),
})

export { expect }
