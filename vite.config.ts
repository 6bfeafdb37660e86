import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstLoad } from './server/page/first-load.ts'
import { precompress } from './server/page/precompress.ts'
import { preloadFont } from './server/page/preload-font.ts'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    tailwindcss(),
    preloadFont(/^assets\/inter-latin-wght-normal-.*\.woff2$/),
    precompress(),
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/page',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20.19' : 'baseline-widely-available',
    // A data: address would be refused by our own Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: isSsrBuild
      ? {
          input: ['server/main.ts', 'server/database.ts'],
          output: { chunkFileNames: '[name].js' },
        }
      : {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: firstLoad(
                    ['src/main.tsx', 'src/app/new-conference-page.tsx'],
                    ['lucide-react'],
                  ),
                  debugName: 'first load',
                },
              ],
            },
          },
        },
  },
  test: {
    setupFiles: ['e2e/suites/same-examples.ts'],
    // Only what hangs is to fail: on a machine with ten times its work a test takes a minute.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One less is what comes by itself, which on a machine with two is half.
    maxWorkers: '100%',
    projects: [
      // Plain functions, which leave nothing behind: to load them anew for each file took 15 s.
      { extends: true, test: { name: 'page', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'server', include: ['server/**/*.test.ts'] } },
    ],
  },
}))
