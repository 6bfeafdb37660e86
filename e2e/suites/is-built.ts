import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What a build writes last, of the page and of the server. */
const results = ['dist/page/index.html', 'dist/server/main.js']

const sources = ['src', 'server', 'public']
const files = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

/**
 * @param root folder of the project
 * @returns whether what is built is newer than all that it is built of; folders count, since a file
 *   that is gone leaves no time of its own
 */
export async function isBuilt(root = '.'): Promise<boolean> {
  const built = await Promise.all(results.map((file) => changedAt(path.join(root, file))))
  const changed = await Promise.all([
    ...files.map((file) => changedAt(path.join(root, file))),
    ...sources.map((folder) => newestIn(path.join(root, folder))),
  ])
  return Math.min(...built) > Math.max(...changed)
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Math.max(...(await Promise.all([folder, ...paths].map(changedAt))))
}

/** @returns in ms; long ago for what is not there */
async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0
}
