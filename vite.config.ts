import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './e2e/suites/slow-first.ts'
import { chunkOf } from './server/page/chunks.ts'
import { compileHints } from './server/page/compile-hints.ts'
import { listChunks } from './server/page/list-chunks.ts'
import { minifyInlineScripts } from './server/page/minify-inline-scripts.ts'
import { precompress } from './server/page/precompress.ts'
import { prerenderPages } from './server/page/prerender.ts'
import { slimIcons } from './server/page/slim-icons.ts'

/** Packages of whose modules only those are needed that are named. */
const collections = ['lucide-react', '@tanstack/react-query']

const scheduleTools = ['src/ui/date-time/segmented-input.tsx', 'src/schedule/zone/zone-picker.tsx']

// In one file with nothing else to load: where it could not be loaded, it alone is asked for again.
const requests = [
  'src/features/conference-form/submit/sending/create-parts.ts',
  'src/room/preview/draw-rooms.ts',
  'src/app/commands/command-bar.tsx',
  'src/app/shell/account-badge.tsx',
]

const batchPages = [
  'src/features/batch/grid/sheet-editor.tsx',
  'src/features/batch/columns/match-step.tsx',
  'src/features/batch/run/batch-badge.tsx',
]

const formTools = [
  'src/features/theme-studio/start-studio.tsx',
  'src/features/conference-form/draft/draft-restored.tsx',
  'src/features/conference-form/fields/details/available-name.tsx',
  'src/features/conference-form/fields/schedule/provide-schedule.ts',
  'src/features/conference-form/fields/schedule/schedule-remarks.tsx',
  'src/schedule/when/when-line.tsx',
  'src/schedule/fields/clock-change-prompt.tsx',
  'src/schedule/fields/length-field.tsx',
  'src/schedule/fields/suggestions.tsx',
  // The palette names its keys, and tables read days as well, without the segments.
  'src/ui/date-time/date-time-shortcuts.ts',
  'src/ui/date-time/typing/fold-typed.ts',
  'src/ui/date-time/typing/locale-typing-rules.ts',
  'src/schedule/window/window-clocks.tsx',
]

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    slimIcons('src/ui/create-icon.ts'),
    tailwindcss(),
    compileHints(/[/](?:first|requests|tools|schedule)-/),
    minifyInlineScripts(),
    precompress(),
    listChunks('../chunks.json'),
    prerenderPages('src/prerender.tsx'),
  ],
  resolve: {
    alias: [
      // React has it by itself since version 18.
      { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: 'react' },
    ],
  },
  html: { cspNonce: '__CSP_NONCE__' },
  // To load each of a package's files by itself is half of what a start costs, and keeps more of
  // them in memory than are used. A binary has to stay where it is.
  ...(isSsrBuild && { ssr: { noExternal: true, external: ['libsql'] } }),
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/page',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20.19' : 'baseline-widely-available',
    // A data: address would be refused by our own Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // What the first load has brought already need not be named.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html'
          ? dependencies
          : dependencies.filter((name) => !/[/](?:first|rolldown-runtime)-/.test(name)),
    },
    // All of it is needed soon, and most of it at once.
    cssCodeSplit: false,
    rolldownOptions: isSsrBuild
      ? {
          input: [
            'server/main.ts',
            'server/database.ts',
            'server/store/sqlite/thread/database-worker.ts',
          ],
          // V8 keeps a program's text, and twice as large where one character of it is not Latin.
          output: { chunkFileNames: '[name].js', charset: 'ascii', comments: false },
        }
      : {
          treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
          output: {
            codeSplitting: {
              groups: [
                {
                  name: chunkOf(
                    'first',
                    ['src/main.tsx', 'src/app/pages/conference/new-conference-page.tsx'],
                    { collections },
                  ),
                  debugName: 'first load',
                },
                {
                  name: chunkOf('requests', requests, {
                    collections,
                    without: /[/](?:infiniteQueryObserver|queriesObserver)\.js$/,
                  }),
                  debugName:
                    'what every page shows and needs after its first paint, and what sends the form',
                },
                {
                  name: chunkOf('tools', formTools, { collections }),
                  debugName: 'what the form shows once it can be used',
                },
                {
                  name: chunkOf('schedule', scheduleTools, { collections }),
                  debugName: 'date segments and zone picker',
                },
                {
                  name: 'lists',
                  test: /[/]@tanstack[/](?:react-query|query-core)[/]/,
                  minShareCount: 2,
                  debugName: 'lists that are read page by page, of which the form has none',
                },
                {
                  name: 'kits',
                  test: /[/]src[/](?:api[/]records[/]brand-kit-list|contract[/]records[/]brand-kit\.ts|room[/]theme[/](?:kits[/](?:find-kits|headers-of-kit)|themes-of-fields|color-source))/,
                  minShareCount: 2,
                  debugName: 'kits where they are chosen: in the form and in batches',
                },
                {
                  // Before what only batches use: the list and the palette are to load nothing of that.
                  name: 'rows',
                  test: /[/](?:@tanstack[/](?:react-)?virtual|src[/](?:schedule|ui|lib|api)[/](?!rule|history|changed-by|box\.|page[/]known-record|save-bar|version-choice|notices[/]restore-error|records[/]|conference[/]conference-colors|changes[/]deletion|deletion|selection|table|format[/](?:decimal|format-(?:dollars|bytes))|browser[/]open-in-new-tab|rooms[/](?:recordings|session-(?:directory|people)|usage-logs)|use-all-pages|paged-list))|grid-shortcuts/,
                  minShareCount: 2,
                  debugName: 'long tables, and what they and others show',
                },
                {
                  name: chunkOf('batch', batchPages, { collections }),
                  debugName: 'what both pages of batches use',
                },
                {
                  name: 'icons',
                  test: /[/]lucide-react[/]/,
                  minShareCount: 2,
                  debugName: 'icons of several pages, none of which is to load the others',
                },
                {
                  name: 'edits',
                  test: /[/]src[/]features[/]batch[/]edit-many[/]/,
                  minShareCount: 2,
                  debugName: 'changes, which the page that prepares a batch does not show',
                },
                {
                  name: 'batch',
                  test: /[/]src[/]features[/]batch[/](?!grid[/]grid-shortcuts)/,
                  minShareCount: 2,
                  debugName: 'the rest of it, else part of what other pages load',
                },
                {
                  name: 'invitations',
                  test: /[/]src[/]features[/]conferences[/](?:share[/](?:invitation[/](?:calendar-file|invitation\.ts)|guest-link[/](?:guest-link|remembered-links))|detail[/]detail-states)/,
                  minShareCount: 2,
                  debugName: 'what the page of a batch tells of its conferences',
                },
                {
                  name: 'presets',
                  test: /[/]src[/]room[/]theme[/]derived[/]presets/,
                  minShareCount: 2,
                  debugName: 'presets, which pages list that do no colour maths',
                },
                {
                  name: 'colors',
                  test: /[/]src[/](?:color|room)[/](?!template|theme-fields|theme[/]contrast[/](?:contrast-verdict|pair-swatches))/,
                  minShareCount: 2,
                  debugName: 'colour maths, which the form needs without any list',
                },
                {
                  name: 'deletion',
                  test: /[/]src[/]ui[/](?:deletion|selection)[/]/,
                  minShareCount: 2,
                  debugName: 'rows that are selected and deleted, which those of batches are not',
                },
                {
                  name: 'reports',
                  test: /[/]src[/](?:features[/](?:recordings[/](?!recording-shortcuts)|usage)|api[/](?:rooms[/](?:recordings|session-(?:directory|people)|usage-logs)|use-all-pages|paged-list)|lib[/](?:format[/](?:decimal|format-(?:dollars|bytes))|browser[/]open-in-new-tab)|ui[/]table)/,
                  minShareCount: 2,
                  debugName: 'what the pages of recordings, usage and one session share',
                },
                {
                  name: 'versions',
                  test: /[/]src[/]ui[/]version-choice/,
                  minShareCount: 2,
                  debugName: 'what settles a lost update, of conferences too',
                },
                {
                  name: 'records',
                  test: /[/]src[/](?:room[/]theme-fields|ui[/](?:box|notices[/]restore-error|page[/]known-record|save-bar)|schedule[/](?:changed-by|history)|api[/]records[/](?:record-failures|use-delete-record)|contract[/]records[/]record-request|room[/]theme[/]contrast[/]pair-swatches|room[/]template|schedule[/]rule)/,
                  minShareCount: 2,
                  debugName: 'what the pages of brand kits and of templates share',
                },
                {
                  name: 'brands',
                  test: /[/]src[/](?:features[/]brand-kits[/](?!kit-shortcuts)|api[/](?:records[/]brand-kits|conference[/]conference-colors)|contract[/]records[/]brand-kit-request|room[/]theme[/]contrast[/]contrast-verdict)/,
                  minShareCount: 2,
                  debugName: 'what the pages of brand kits share',
                },
                {
                  name: 'choices',
                  test: /[/]src[/](?:api[/]records[/]template-list|contract[/]records[/]template\.ts|app[/](?:kit|template)-links|features[/]templates[/](?:recent-templates|template-shortcuts))/,
                  minShareCount: 2,
                  debugName: 'templates where they are chosen: in the palette and on the list',
                },
                {
                  name: 'templates',
                  test: /[/]src[/](?:features[/]templates|api[/]records[/]templates|contract[/]records[/]template-request)/,
                  minShareCount: 2,
                  debugName: 'what the pages of templates share, and the form for one',
                },
                // Else each page asks for a dozen files of under 2 kB, and the first load names them all.
                { name: 'shared', minShareCount: 2, debugName: 'what several later parts use' },
              ],
            },
          },
        },
  },
  test: {
    // Only what hangs is to fail: on a machine with ten times its work a test takes a minute.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One less is what comes by itself, which on a machine with two is half.
    maxWorkers: '100%',
    // Each file cleans up after itself. To start a process and load all modules anew for each took
    // a third of the time.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'server/**/*.test.ts'],
          exclude: ['**/*.server.test.ts'],
          setupFiles: ['e2e/suites/same-examples.ts', 'e2e/suites/nothing-started.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/**/*.server.test.ts', 'server/**/*.server.test.ts'],
          setupFiles: ['e2e/suites/same-examples.ts'],
        },
      },
    ],
  },
}))
