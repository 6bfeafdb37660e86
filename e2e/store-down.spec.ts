import { hasPostgres, noPostgres, startPostgres } from '../server/testing/postgres.ts'
import { creates } from './creates.ts'
import { test as base, expect } from './fixtures.ts'
import { type Greenroom, startGreenroom } from './greenroom.ts'
import { expectTyped, typed } from './pages/typed.ts'

// The embedded database cannot be taken from a server that has it; PostgreSQL can be stopped.
const isOurs = hasPostgres() && process.env.DATABASE_URL === undefined

type Recorded = {
  greenroom: Greenroom
  database: { stop(): Promise<void>; start(): Promise<void> }
}

const test = base.extend<{ recorded: Recorded }>({
  recorded: async ({ sandbox }, use) => {
    const postgres = await startPostgres()
    if (!postgres.own) throw new Error('This PostgreSQL is not ours to stop')
    const databaseUrl = await postgres.database()
    const greenroom = await startGreenroom(sandbox, { databaseUrl })
    await use({ greenroom, database: postgres.own })
    await greenroom.close()
    await postgres.close()
  },
})

test.skip(!isOurs, noPostgres)

test('When the database is down, Create says that nothing was created, and works when it is back', async ({
  context,
  newConference,
  page,
  recorded: { greenroom, database },
  sandbox,
}) => {
  await page.goto(`${greenroom.origin}/conferences/new`)
  await newConference.fillIn(typed)
  await database.stop()
  await newConference.create.click()
  await expect(newConference.failure).toContainText('Greenroom cannot write to its record')
  await expect(newConference.failure).toContainText('Nothing was created.')
  await expect(newConference.failure).toContainText('Try again')
  await expectTyped(newConference)
  expect(creates(sandbox.journal)).toEqual([])

  const activity = await context.newPage()
  const alert = activity.getByRole('alert')
  await activity.goto(`${greenroom.origin}/activity`)
  await expect(alert).toContainText('so what was submitted cannot be told. Nothing was changed.')

  await database.start()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  await newConference.create.click()
  await expect(newConference.created(typed.display_name)).toBeFocused()
  expect(creates(sandbox.journal)).toEqual([typed])
  await activity.reload()
  const submissions = activity.getByRole('list', { name: 'Submissions' })
  await expect(submissions.getByRole('listitem')).toHaveCount(1)
})
