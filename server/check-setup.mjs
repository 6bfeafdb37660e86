// What can keep a build from starting, in a line each instead of a stack. This file runs on old
// versions of Node too, and without any package.
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const oldest = engines.node.replace('>=', '')
const [major, minor] = process.versions.node.split('.').map(Number)
const [oldestMajor, oldestMinor] = oldest.split('.').map(Number)

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  fail(
    `Node.js ${process.versions.node} is too old: install Node.js ${oldest} or newer, best 24, and run npm ci again`,
  )
}
// Looked for by file: to resolve them would load what an old version cannot read.
for (const name of ['vite', '@vitejs/plugin-react', '@tailwindcss/vite', 'vitest', 'tsx']) {
  try {
    readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url))
  } catch {
    fail(
      `${name} is not installed, which building needs: run npm ci --include=dev and try again (NODE_ENV=production and --omit=dev leave it out)`,
    )
  }
}

function fail(line) {
  console.error(`Greenroom cannot be built: ${line}`)
  process.exit(1)
}
