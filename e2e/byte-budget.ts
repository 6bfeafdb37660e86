import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { compileHint } from '../server/page/compile-hints.ts'
import type { ListedChunk } from '../server/page/list-chunks.ts'

/** Most JavaScript, in bytes after brotli, that may be needed until the form can be used. */
export const scriptBudget = 98_200

/** Most JavaScript that an empty form may load until nothing more comes, while nobody comes near the schedule. */
export const quietBudget = 149_700

const built = 'dist/page'

/** Most that any other page may load beyond what the form has loaded. */
export const pageBudget = 60_000

/** What has to run before the form can be used. */
const starts = ['src/main.tsx', 'src/app/pages/conference/new-conference-page.tsx'] as const

/** One module of each file that an empty form loads by itself once it is shown. */
const soonParts = [
  'src/features/conference-form/submit/sending/create-parts.ts',
  'src/features/theme-studio/start-studio.tsx',
  'src/app/commands/command-bar.tsx',
  'src/app/shell/account-badge.tsx',
  'src/features/conference-form/fields/schedule/provide-schedule.ts',
  'src/schedule/when/when-line.tsx',
  'src/features/conference-form/fields/details/available-name.tsx',
] as const

/** Of what it loads when somebody comes near: who goes to another page after a while has it too. */
const laterPart = 'src/schedule/zone/zone-picker.tsx'

/** Schemas, and what checks and sends by them. */
const laterModule = /[/](?:zod|@hookform[/]resolvers)[/]/

/** The modules of pages, each in a file that is loaded with its page. */
const pageModule = /^src\/app\/pages\/.+-page\.tsx$/

/**
 * What a first visit loads before the form can be used, and what the largest other page loads after
 * that, in bytes as they are sent.
 */
export type FirstLoad = {
  scripts: number
  /** With what comes by itself soon after. */
  scriptsUntilQuiet: number
  styles: number
  largestPage: { readonly module: string; readonly bytes: number }
  /** Modules that are to come after the form's first paint, and come before it. */
  early: readonly string[]
  /** Whether browsers may compile all scripts before they are run. */
  hasCompileHints: boolean
}

/**
 * Adds up the scripts of the page and the chunk of the form, with everything they import
 * statically; then what the form loads next by `import()`.
 *
 * @returns the bytes of the files in `dist/page`
 * @throws where the page is not built
 */
export async function measureFirstLoad(): Promise<FirstLoad> {
  const chunks = await chunksByName()
  const needed = filesOf(chunks, starts)
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) needed.add(fileName)
  const soon = new Set([...needed, ...filesOf(chunks, soonParts)])
  const known = new Set([...soon, ...filesOf(chunks, [laterPart])])
  const pages = await Promise.all(
    [...chunks.values()]
      .flatMap(({ modules }) => modules.filter((module) => pageModule.test(module)))
      .map(async (module) => ({
        module,
        bytes: await bytesOf([...filesOf(chunks, [module])].filter((name) => !known.has(name))),
      })),
  )
  const [largestPage] = pages.sort((a, b) => b.bytes - a.bytes)
  if (!largestPage) throw new Error('The build has no page')

  const html = await readFile(path.join(built, 'index.html'), 'utf8')
  const plain = named(html, plainScript)
  return {
    scripts: await bytesOf([...needed, ...plain]),
    scriptsUntilQuiet: await bytesOf([...soon, ...plain]),
    styles: await bytesOf(named(html, stylesheet)),
    largestPage,
    early: [...needed].flatMap(
      (name) => chunks.get(name)?.modules.filter((module) => laterModule.test(module)) ?? [],
    ),
    hasCompileHints: await haveCompileHints(needed),
  }
}

/** @returns the names of the scripts that `scriptsUntilQuiet` adds up, but for those beside the bundle */
export async function filesUntilQuiet(): Promise<readonly string[]> {
  const chunks = await chunksByName()
  const entries = [...chunks.values()].flatMap(({ fileName, isEntry }) => (isEntry ? fileName : []))
  return [...new Set([...entries, ...filesOf(chunks, [...starts, ...soonParts])])]
}

/** The bundler's own few lines have none. */
async function haveCompileHints(names: Iterable<string>): Promise<boolean> {
  for (const name of names) {
    if (name.includes('rolldown-runtime')) continue
    const code = await readFile(path.join(built, name), 'utf8')
    if (!code.startsWith(compileHint)) return false
  }
  return true
}

/** @returns the files that hold modules, with everything they import statically */
function filesOf(
  chunks: ReadonlyMap<string, ListedChunk>,
  modules: readonly string[],
): Set<string> {
  const files = new Set<string>()
  const add = (name: string) => {
    if (files.has(name)) return
    files.add(name)
    for (const imported of chunks.get(name)?.imports ?? []) add(imported)
  }
  for (const module of modules) {
    const holder = [...chunks.values()].find(({ modules }) => modules.includes(module))
    if (!holder) throw new Error(`No chunk holds ${module}`)
    add(holder.fileName)
  }
  return files
}

async function chunksByName(): Promise<ReadonlyMap<string, ListedChunk>> {
  const chunks: ListedChunk[] = JSON.parse(await readFile('dist/chunks.json', 'utf8'))
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
}

/** Beside the bundle, and the one stylesheet of the whole page. */
const plainScript = /<script(?![^>]*type="module")[^>]* src="\/([^"]+)"/g
const stylesheet = /<link rel="stylesheet"[^>]* href="\/([^"]+)"/g

/** @returns the files that a page names by such elements */
function named(html: string, element: RegExp): readonly string[] {
  return [...html.matchAll(element)].map(([, name = '']) => name)
}

async function bytesOf(names: Iterable<string>): Promise<number> {
  let bytes = 0
  for (const name of names) bytes += await sentBytes(path.join(built, name))
  return bytes
}

/** Small files have no compressed copy beside them, since they are sent as they are. */
async function sentBytes(file: string): Promise<number> {
  const compressed = await stat(`${file}.br`).catch(() => undefined)
  return compressed?.size ?? (await stat(file)).size
}
