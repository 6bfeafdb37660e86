import path from 'node:path'
import { createPageDoor } from './http/middleware/page.ts'
import { readPage } from './page/page-files.ts'
import { pagePaths } from './page/page-paths.ts'
import { run } from './process/start-server.ts'

/**
 * Serves what was built.
 *
 * @param dist the folder with the page; not looked for where Greenroom is started, which a process
 *   manager does from anywhere
 */
export async function serve(dist: string): Promise<void> {
  const directory = path.join(dist, 'page')
  const page = await readPage(directory)
  await run({
    home: path.dirname(dist),
    page: page
      ? { open: async () => ({ handler: createPageDoor(page, pagePaths) }) }
      : { remedy: `${directory} is missing: run npm run build first` },
  })
}
