import { hasPostgres, noPostgres, startPostgres } from '../../server/testing/databases/postgres.ts'
import { test as base, expect } from '../fixtures.ts'
import { type Greenroom, startGreenroom } from '../greenroom.ts'
import { createRequests } from '../support/create-requests.ts'
import { expectFilledForm, filledForm } from '../support/filled-form.ts'
import { type HeldResponses, holdResponses } from '../support/hold/hold-responses.ts'

// The embedded database cannot be taken from a server that has it; PostgreSQL can be stopped.
const isOurs = hasPostgres() && process.env.DATABASE_URL === undefined

type Recorded = {
  greenroom: Greenroom
  signalwire: HeldResponses
  database: { stop(): Promise<void>; start(): Promise<void> }
}

const test = base.extend<{ recorded: Recorded }>({
  recorded: async ({ sandbox }, use) => {
    const postgres = await startPostgres()
    if (!postgres.own) throw new Error('This PostgreSQL is not ours to stop')
    const databaseUrl = await postgres.database()
    const signalwire = await holdResponses(sandbox)
    const greenroom = await startGreenroom(signalwire.sandbox, { databaseUrl })
    await use({ greenroom, signalwire, database: postgres.own })
    try {
      // It is looked into once more when Greenroom has ended, which may find something.
      await greenroom.close()
    } finally {
      await signalwire.close()
      await postgres.close()
    }
  },
})

test.skip(!isOurs, noPostgres)

test('When the database is down, Create says that nothing was created, and works once it is back', async ({
  context,
  newConference,
  page,
  recorded: { greenroom, signalwire, database },
  sandbox,
}) => {
  signalwire.release()
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(filledForm)
  await database.stop()
  await newConference.create.click()
  await expect(newConference.failure).toContainText('Greenroom’s database is unavailable')
  await expect(newConference.failure).toContainText('Nothing was created.')
  await expect(newConference.failure).toContainText('Try again')
  await expectFilledForm(newConference)
  expect(createRequests(sandbox.journal)).toEqual([])

  const activity = await context.newPage()
  const alert = activity.getByRole('alert')
  await activity.goto(`${greenroom.origin}/activity`)
  await expect(alert).toContainText('so submissions cannot be shown. Nothing was changed.')

  await database.start()
  await activity.reload()
  await expect(alert).toHaveCount(0)
  await newConference.create.click()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  await activity.reload()
  const submissions = activity.getByRole('list', { name: /^Submissions/ })
  await expect(submissions.getByRole('listitem')).toHaveCount(1)
})

test('When the database goes down during a create, the outcome is shown once it is recorded', async ({
  newConference,
  page,
  recorded: { greenroom, signalwire, database },
  sandbox,
}) => {
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(filledForm)
  await newConference.create.click()
  await expect.poll(() => signalwire.count()).toBe(1)
  await database.stop()
  signalwire.release()
  const created = 'upstream_calls_total{call="POST /api/video/conferences",result="200"} 1'
  await expect
    .poll(async () => (await fetch(`${greenroom.origin}/metrics`)).text())
    .toContain(created)
  await expect(newConference.create).toHaveText('Creating conference…')

  await database.start()
  await expect(newConference.created(filledForm.display_name)).toBeFocused()
  expect(createRequests(sandbox.journal)).toEqual([filledForm])
  const { data } = await (await fetch(`${greenroom.origin}/api/submissions`)).json()
  expect(data).toMatchObject([{ state: 'done', name: filledForm.name }])
})
