import path from 'node:path'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { detailPaths } from '#contract/paths/detail-paths.ts'
import { pagePaths } from '#contract/paths/page-paths.ts'
import { sessionPaths } from '#contract/paths/session-paths.ts'
import { templatePaths } from '#contract/paths/template-paths.ts'
import { servePage } from './http/middleware/page.ts'
import { readPage } from './page/page-files.ts'
import { startServer } from './process/start-server.ts'

/**
 * Serves what was built.
 *
 * @param dist the folder with the page; not looked for where Greenroom is started, which a process
 *   manager does from anywhere
 */
export async function serve(dist: string): Promise<void> {
  const directory = path.join(dist, 'page')
  const page = await readPage(directory)
  await startServer({
    home: path.dirname(dist),
    page: page
      ? {
          open: async () => ({
            handler: servePage(
              page,
              Object.values({
                ...pagePaths,
                ...detailPaths,
                ...brandPaths,
                ...sessionPaths,
                ...templatePaths,
              }),
            ),
          }),
        }
      : { remedy: `${directory} is missing: run npm run build first` },
  })
}
