import { expect, test } from '../fixtures.ts'

const zones = [
  {
    timezoneId: 'Pacific/Apia',
    shown: ['01', '12', '2026', '22', '30'],
    half9: '2026-11-30T20:30:00Z',
  },
  {
    timezoneId: 'America/St_Johns',
    shown: ['01', '12', '2026', '06', '00'],
    half9: '2026-12-01T13:00:00Z',
  },
  {
    timezoneId: 'Europe/Berlin',
    shown: ['01', '12', '2026', '10', '30'],
    half9: '2026-12-01T08:30:00Z',
  },
] as const

for (const { timezoneId, shown, half9 } of zones)
  test.describe(`At ${timezoneId}`, () => {
    test.use({ timezoneId })

    const same = 'as clocks in'
    const pasted: readonly [text: string, sent: string, note: string][] = [
      ['2026-12-01T09:30:00Z', '2026-12-01T09:30:00Z', `Read as 2026-12-01T09:30:00Z, ${same}`],
      ['2026-12-01T09:30:00.5+05:30', '2026-12-01T04:00:00Z', `Read as 2026-12-01T04:00:00Z`],
      ['2026-12-01 09:30 Asia/Tokyo', '2026-12-01T00:30:00Z', `Read as 2026-12-01T00:30:00Z`],
      ['2026-12-01', '2026-12-01T00:00:00Z', 'A date alone is midnight UTC, not local midnight'],
      ['1796117400', '2026-12-01T09:30:00Z', 'Read as Unix seconds: 2026-12-01T09:30:00Z'],
      ['2026-12-01 09:30', half9, ''],
      ['2026-12-01', '2026-12-01T00:00:00Z', 'A date alone is midnight UTC, not local midnight'],
      ['2026-12-01T09:30:00', half9, ''],
    ]

    test('pasted text is understood, and the page says how', async ({
      newConference,
      schedule,
    }) => {
      await newConference.openAt('2026-06-01T12:00:00Z')
      const said = schedule.section.getByRole('status').first()
      for (const [text, sent, note] of pasted) {
        await schedule.paste('Join from', text)
        await schedule.expectSent({ join_from: sent })
        if (note === '') await expect(said).toBeEmpty()
        else await expect(said).toContainText(note)
      }
      await schedule.paste('Join until', '2026-12-01T09:30:00Z')
      await expect(schedule.segments('Join until')).toHaveText([...shown])
    })
  })

test('When a range is pasted, both ends are filled in; what cannot be read changes nothing and the page says why', async ({
  newConference,
  schedule,
}) => {
  await newConference.openAt('2026-06-01T12:00:00Z')
  await schedule.paste('Join until', '2026-12-01 14:00-15:00')
  await schedule.expectSent({
    join_from: '2026-12-01T13:00:00Z',
    join_until: '2026-12-01T14:00:00Z',
  })
  const range = schedule.section.getByRole('status').filter({ hasText: 'Read as a range' })
  await expect(range).toHaveText('Read as a range, from 01/12/2026, 14:00 until 01/12/2026, 15:00')

  await newConference.typeTime('Join from', '011220260930')
  const said = schedule.section.getByRole('status').first()
  const nonsense = [
    ['next Tuesday', /^Cannot read this\. Paste a time like 2026-12-01 09:30.*Unix seconds$/],
    ['01/12/2026 09:30', /^Cannot read this\. Paste a time like 2026-12-01 09:30/],
    ['2026-02-30 09:30', /^There is no such date and time in the calendar$/],
    ['2026-12-01 09:30 CST', /^“CST” is not a single known time zone\. Write an offset/],
  ] as const
  for (const [text, words] of nonsense) {
    await schedule.paste('Join from', text)
    await expect(said).toHaveText(words)
    await expect(schedule.segments('Join from')).toHaveText(['01', '12', '2026', '09', '30'])
    await expect(schedule.segments('Join from').first()).toBeFocused()
  }
  await schedule.segments('Join from').first().press('ArrowUp')
  await expect(said, 'said until the next change').toBeEmpty()
})
