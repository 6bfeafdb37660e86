import { expect, test } from '../fixtures.ts'

test.describe("In St. John's, at 09:40", () => {
  test.use({ timezoneId: 'America/St_Johns' })

  test('suggested starts and lengths follow its clock', async ({ newConference, schedule }) => {
    await newConference.openAt('2026-06-01T12:10:30Z')
    await schedule.suggestion('Now').click()
    await expect(schedule.segments('Join from')).toHaveText(['01', '06', '2026', '09', '40'])
    await schedule.expectSent({ join_from: '2026-06-01T12:10:00Z' })
    await schedule.suggestion('Next full hour').click()
    await expect(schedule.segments('Join from')).toHaveText(['01', '06', '2026', '10', '00'])
    const join_from = '2026-06-01T12:30:00Z'
    const lengths = [
      ['30 min', '30 min', '2026-06-01T13:00:00Z'],
      ['1 h', '1 h', '2026-06-01T13:30:00Z'],
      ['2 h', '2 h', '2026-06-01T14:30:00Z'],
    ] as const
    for (const [name, said, join_until] of lengths) {
      await schedule.suggestion(name).click()
      await schedule.expectSent({ join_from, join_until })
      await expect(schedule.window).toContainText(`Opens in 20 minutes, for ${said}`)
    }

    await schedule.suggestion('All day').click()
    await schedule.expectSent({
      join_from: '2026-06-01T02:30:00Z',
      join_until: '2026-06-02T02:30:00Z',
    })
    await schedule.chooseZone('tokyo')
    await schedule.suggestion('All day').click()
    await schedule.expectLine('Tokyo', 'Mon 1 Jun 2026, 00:00 – Tue 2 Jun 2026, 00:00 UTC+09:00')
    await schedule.expectSent({
      join_from: '2026-05-31T15:00:00Z',
      join_until: '2026-06-01T15:00:00Z',
    })
  })
})

test('When there is no start, a length counts from now; when a window is moved, its clock times stay', async ({
  newConference,
  schedule,
}) => {
  await newConference.openAt('2026-06-01T12:10:30Z')
  await expect(schedule.suggestion('A day later')).toBeDisabled()
  await schedule.suggestion('2 h').click()
  await schedule.expectSent({ join_until: '2026-06-01T14:10:00Z' })
  await expect(schedule.window).toContainText('Open at once, closes in 2 hours')

  await newConference.typeWindow('241020260900', '241020261030')
  const moves = [
    ['A day later', '2026-10-25T08:00:00Z', '2026-10-25T09:30:00Z'],
    ['A day earlier', '2026-10-24T07:00:00Z', '2026-10-24T08:30:00Z'],
    ['A week later', '2026-10-31T08:00:00Z', '2026-10-31T09:30:00Z'],
    ['A month later', '2026-11-30T08:00:00Z', '2026-11-30T09:30:00Z'],
    ['A month earlier', '2026-10-30T08:00:00Z', '2026-10-30T09:30:00Z'],
    ['A week earlier', '2026-10-23T07:00:00Z', '2026-10-23T08:30:00Z'],
  ] as const
  for (const [move, join_from, join_until] of moves) {
    await schedule.suggestion(move).click()
    await schedule.expectSent({ join_from, join_until })
    await expect(schedule.suggestion(move)).toBeFocused()
  }
  await expect(schedule.segment('hour', 'Join from')).toHaveText('09')
})
