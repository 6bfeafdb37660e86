import { createPageDoor } from './http/static.ts'
import { readPage } from './page/page-files.ts'
import { pagePaths } from './page/page-paths.ts'
import { run, StartError } from './run.ts'

const directory = 'dist/page'

await run({
  open: async () => {
    const page = await readPage(directory)
    if (!page) throw new StartError(`${directory} is missing: run npm run build first`)
    return { handler: createPageDoor(page, pagePaths) }
  },
})
