import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** @returns what every file below a folder holds, as Latin-1, by its name */
export async function filesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async ({ name, parentPath }) => {
      const content = await readFile(path.join(parentPath, name), 'latin1')
      return [name, content] as const
    }),
  )
}
