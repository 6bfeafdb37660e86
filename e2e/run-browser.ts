import { ensureBrowser } from './browser.ts'
import { runCommand } from './suites/command.ts'
import { isBuilt } from './suites/is-built.ts'

// `npm run test:e2e -- NAME`: the browser tests whose file has that in its name, or all. Builds
// first, unless what is built is newer than every file that it is made of.

if (await isBuilt()) console.log('What is built is fresh.')
else if ((await runCommand('npm', ['run', '--silent', 'build'])) !== 0) process.exit(1)
ensureBrowser()
const args = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)]
process.exitCode = await runCommand('npx', args)
