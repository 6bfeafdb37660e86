import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.ts'

const executablePath = findBrowser()

// Most tests are over before what the optimizing compilers make pays off, and there is no GPU to
// speak to: an eighth of the processor time of all tests.
// A spare process for the next page is started otherwise, and in most tests never used: another
// eighth.
const quickArguments = [
  '--disable-gpu',
  '--js-flags=--no-opt --no-maglev',
  '--renderer-process-limit=1',
]

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than the cores of a small machine: many tests wait for a deadline or a server.
  workers: 3,
  // Only what hangs is to fail, also on a machine with ten times its work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    // The renderer then has the page's scripts compiled already: a tenth of all time. Playwright
    // empties the browser between tests (e2e/security/fresh-browser.spec.ts).
    reuseContext: true,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // What moves is drawn by the processor, sixty times a second: a sixth of all its time.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
    // A trace (`--trace on`) records every step and makes the run twice as long.
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...browserArguments, ...quickArguments],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
