import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Only what hangs is to fail, also on a machine with ten times its work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // A trace (`--trace on`) records every step and makes the run twice as long.
    screenshot: 'only-on-failure',
    launchOptions: { args: [...browserArguments], ...(executablePath ? { executablePath } : {}) },
  },
})
