import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// The shell, which draws no window, first: it is the same browser and a quarter quicker.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Looks for a Chromium that is there already: the machine's own first, then Playwright's.
 *
 * @returns the path of its program; undefined where there is none
 */
export function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...elsewhere, chromium.executablePath()].find((path) => existsSync(path))
}

/**
 * Sees to it that there is a browser: finds one, else downloads Playwright's, else asks the
 * system's package manager.
 *
 * @returns the path of its program
 * @throws where all three fail, with what to do by hand
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const packages = 'apt-get update && apt-get install -y chromium-headless-shell'
  const attempts: readonly (readonly [string, ...string[]])[] = [
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ['sh', '-c', packages],
    ['sh', '-c', packages.replaceAll('apt-get', 'sudo -n apt-get')],
  ]
  for (const [program, ...args] of attempts) {
    console.log(`No browser yet: ${program} ${args.join(' ')}`)
    spawnSync(program, args, { stdio: 'inherit', timeout: 300_000 })
    const fetched = findBrowser()
    if (fetched) return fetched
  }
  throw new Error('No Chromium was found or could be fetched. Install one and run the tests again.')
}

/** Quiet: no calls home, and root needs to be told that it may. */
export const browserArguments: readonly string[] = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
