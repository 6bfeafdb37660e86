import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 40_000,
  expect: { timeout: 10_000 },
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
