import { expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { tokenReadList } from '#contract/rooms/token-read.ts'
import { sendChange, startSandboxedApp } from '../testing/app/sandboxed-app.ts'
import type { TestApp } from '../testing/app/start-app.ts'

const readsOf = async (app: TestApp, ids: readonly string[]) => {
  const response = await fetch(`${app.origin}/api/token-reads?conference_ids=${ids.join(',')}`)
  return tokenReadList.parse(await response.json()).data
}

test('When the tokens of a conference are read, that is on record, since the first time', async () => {
  const { app } = await startSandboxedApp()
  const make = async (name: string) => {
    const response = await sendChange(app, { body: { display_name: name, name } })
    return conference.parse(await response.json()).id
  }
  const [read, other] = [await make('read'), await make('other')]
  expect(await readsOf(app, [read, other])).toEqual([])

  const tokens = (id: string) =>
    fetch(`${app.origin}/api/video/conferences/${id}/conference_tokens?page_size=50`)
  // Who asks for what is not there has read nothing.
  const missing = '00000000-0000-4000-8000-000000000000'
  expect((await tokens(missing)).status).toBe(404)
  expect((await tokens(read)).status).toBe(200)
  const [first, ...more] = await readsOf(app, [other, read.toUpperCase(), missing])
  expect([first?.conference_id, more]).toEqual([read, []])
  await tokens(read.toUpperCase())
  expect(await readsOf(app, [read])).toEqual([first])
})

const sample = '00000000-0000-4000-8000-000000000000'

test.each([
  ['nothing', ''],
  ['what is no id', 'x'],
  ['too many', Array(51).fill(sample).join(',')],
])('When it is asked of %s, the response is 422', async (_, ids) => {
  const { app } = await startSandboxedApp()
  const response = await fetch(`${app.origin}/api/token-reads?conference_ids=${ids}`)
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ errors: [{ attribute: 'conference_ids' }] })
})
