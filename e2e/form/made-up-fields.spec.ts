import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, test as base, expect } from '@playwright/test'
import fc from 'fast-check'
import { build, createServer } from 'vite'
import * as z from 'zod/mini'
import { UNCOMPRESSED } from '../../server/page/precompress.ts'
import { type Greenroom, startGreenroom } from '../greenroom.ts'
import { madeUpFields, tablePath, tableWithMadeUpFields } from '../harness/made-up-fields.ts'
import { ConferenceDetailPage } from '../pages/conference-detail.ts'
import { EditConferencePage } from '../pages/edit-conference.ts'
import { NewConferencePage } from '../pages/new-conference.ts'
import { expectAccessible } from '../support/accessible.ts'

/*
 * A field that SignalWire may add is one edit: two made-up ones are added to the table of fields
 * alone, and must then be everywhere.
 */

const test = base.extend<object, { greenroom: Greenroom }>({
  greenroom: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      // Below our packages, which the server imports by name.
      await mkdir('node_modules/.cache', { recursive: true })
      const dist = await mkdtemp('node_modules/.cache/greenroom-made-up-')
      const plugins = [madeUpFields()]
      const page = { outDir: path.join(dist, 'page') }
      await build({ logLevel: 'error', mode: UNCOMPRESSED, plugins, build: page })
      const server = { ssr: true, outDir: path.join(dist, 'server') }
      await build({ logLevel: 'error', plugins, build: server })
      const greenroom = await startGreenroom(undefined, { dist })
      await use(greenroom)
      await greenroom.close()
      await rm(dist, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ greenroom }, use) => use(greenroom.origin),
})

// Each builds or compiles the whole project.
test.describe.configure({ timeout: 240_000 })

test('When the field table gains a switch and a choice, they are shown, sent, copied, edited and listed', async ({
  page,
}) => {
  const form = new NewConferencePage(page)
  await form.open()
  await form.field('Display name').fill('Made up')
  await form.field('Name').fill('made-up')
  await form.field('Made-up switch').check()
  await form.field('Made-up choice').selectOption({ label: 'Fancy one' })
  const chosen = { made_up_switch: true, made_up_choice: 'fancy' }
  const expected = { display_name: 'Made up', name: 'made-up', ...chosen }
  await expect.poll(() => form.requestBody()).toEqual(expected)
  await expectAccessible(page)

  // A draft keeps them.
  await page.reload()
  await expect.poll(() => form.requestBody()).toEqual(expected)
  await form.create.click()
  await expect(form.created('Made up')).toBeVisible()

  // The sandbox has taken them, and the page of the conference tells them.
  const id = await idOf(page.request, 'made-up')
  const detail = new ConferenceDetailPage(page)
  await detail.open(id, 'Made up')
  await expect(detail.fact('Made-up switch')).toHaveText('It is made up')
  await expect(detail.fact('Made-up choice')).toHaveText('Fancy one')

  await form.open(`?from=${id}`)
  await expect.poll(() => form.requestBody()).toMatchObject(chosen)

  const edit = new EditConferencePage(page)
  await edit.open(id)
  await edit.field('Made-up switch').uncheck()
  await edit.field('Made-up choice').selectOption({ label: 'Plain one' })
  await expect(edit.changes).toHaveCount(2)
  await expect(edit.changes.nth(0)).toContainText('Made-up choice')
  await expect(edit.changes.nth(0)).toContainText('Plain one')
  await expect(edit.changes.nth(1)).toContainText('Made-up switch')
  await edit.save.click()
  await expect(detail.fact('Made-up switch')).toHaveText('It is not made up')
  await expect(detail.fact('Made-up choice')).toHaveText('Plain one')
})

test('When the field table gains fields, test data has them too', async () => {
  const server = await createServer({
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    plugins: [madeUpFields()],
  })
  const { buildFullCreate } = fixtures.parse(await server.ssrLoadModule('/src/testing/fixtures.ts'))
  const { arbitraryCreate } = arbitraries.parse(
    await server.ssrLoadModule('/src/testing/arbitraries.ts'),
  )
  await server.close()
  expect(buildFullCreate()).toMatchObject({ made_up_switch: true, made_up_choice: 'fancy' })
  const bodies = fc.sample(arbitraryCreate, { numRuns: 200, seed: 1 })
  expect(new Set(bodies.map((body) => body.made_up_choice))).toEqual(
    new Set(['plain', 'fancy', undefined]),
  )
  expect(new Set(bodies.map((body) => body.made_up_switch))).toEqual(
    new Set([true, false, undefined]),
  )
})

test('When the field table gains fields, the compiler names each place that must decide by hand', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-made-up-types-'))
  await cp('src', path.join(folder, 'src'), { recursive: true })
  for (const file of ['package.json', 'tsconfig.json'])
    await writeFile(path.join(folder, file), await readFile(file))
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, tablePath), await tableWithMadeUpFields())
  const { stdout } = spawnSync('npx', ['tsc', '-p', 'src', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  await rm(folder, { recursive: true })
  const files = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file)
  expect(files, stdout).toEqual(['src/features/conference-form/form-preview.tsx'])
})

const fixtures = z.object({ buildFullCreate: z.function({ input: [], output: z.unknown() }) })
const arbitraries = z.object({
  arbitraryCreate: z.custom<fc.Arbitrary<Record<string, unknown>>>(
    (value) => value instanceof fc.Arbitrary,
  ),
})

const list = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) })

async function idOf(request: APIRequestContext, name: string): Promise<string> {
  const response = await request.get('/api/video/conferences')
  const { data } = list.parse(await response.json())
  const found = data.find((conference) => conference.name === name)
  if (!found) throw new Error(`No conference is called ${name}`)
  return found.id
}
