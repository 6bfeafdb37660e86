import { fileURLToPath } from 'node:url'
import { nodeVersionRemedy } from './process/node-version.ts'

// Node's flags precede this file, `node --max-old-space-size=256 ... dist/server/main.js`, or
// in NODE_OPTIONS: V8 sizes its heap before it reads the first line, and takes none from here.

const remedy = nodeVersionRemedy(process.versions.node)
if (remedy !== undefined) {
  console.error(`Greenroom cannot start: ${remedy}`)
  process.exit(1)
}
// Loaded only now: older versions of Node would fail on it with a stack.
const { serve } = await import('./serve.ts')
await serve(fileURLToPath(new URL('..', import.meta.url)))
