import { createPageDoor } from './http/static.ts'
import { readPage } from './page/page-files.ts'
import { pagePaths } from './page/page-paths.ts'
import { run } from './run.ts'

const directory = 'dist/page'

const page = await readPage(directory)
await run({
  page: page
    ? { open: async () => ({ handler: createPageDoor(page, pagePaths) }) }
    : { remedy: `${directory} is missing: run npm run build first` },
})
