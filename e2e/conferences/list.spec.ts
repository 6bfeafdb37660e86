import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { expectAccessible } from '../support/accessible.ts'
import { colorsIn } from '../support/colors/pixels.ts'
import { countReads } from '../support/count-reads.ts'

const halcyon = 'Halcyon Bank: Board review, third quarter'
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `event-${index + 1}`,
    display_name: `Event ${String(index + 1).padStart(5, '0')}`,
  }))

/** SignalWire’s own order, in which more rows load by scrolling. */
const newestFirst = '?sort=created&order=desc'

/** Keeps further scripts from arriving, so that a page that needs one is still on its way. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

test('When the list opens, each row says what the conference is and whether people can join', async ({
  list,
  page,
}) => {
  // What it shows is read beside the scripts, and not again by them.
  const reads = countReads(page, /\/api\/video\/conferences\?/)
  const letGo = await holdScripts(page)
  const opened = list.open()
  await expect.poll(reads).toBe(1)
  letGo()
  await opened
  await expect(list.rows).toHaveCount(9)
  expect(reads()).toBe(1)
  await expect(list.row(halcyon)).toContainText(/Live 4[678] min/)
  await expect(list.row(halcyon)).toContainText('1080p')
  await expect(list.row('Otto & Lind: Spring collection, press preview')).toContainText(
    /Upcoming, in \d+ hours/,
  )
  await expect(list.row('Ad hoc room')).toContainText(/Open.*No limits/)
  await expect(list.row('Lumen Academy: A short history of glass')).toContainText('Closed')
  await expect(list.row('Lumen Academy: A short history of glass')).toContainText('large')

  for (const [width, height] of [
    [1440, 900],
    [768, 900],
    [360, 740],
  ] as const)
    await test.step(`At ${width} pixels it has no accessibility fault and fits`, async () => {
      await page.setViewportSize({ width, height })
      await expect(list.rows).toHaveCount(9)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await expectAccessible(page)
    })
})

test('When search, filters and order are set, they are in the address and survive', async ({
  list,
  page,
  sandbox,
}) => {
  await test.step('A day filter ignores a five-digit year and an impossible day', async () => {
    await list.open()
    const from = page.getByRole('group', { name: 'Starts from' }).getByRole('spinbutton')
    await from.first().click()
    await page.keyboard.type('12122026')
    await expect(page).toHaveURL(/from=2026-12-12$/)
    await page.keyboard.type('6')
    await expect(from.last()).toHaveText(/6$/)
    await expect(page).toHaveURL(/from=2026-12-12$/)
  })

  await test.step('SignalWire filters days, from midnight in the operator’s zone', async () => {
    await list.open('?from=2026-03-29&until=2026-03-29')
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
    const lists = sandbox.journal.entries().filter(({ path }) => path.endsWith('/conferences'))
    const asked = lists.map(({ query }) => new URLSearchParams(query))
    expect(asked.at(-1)?.get('starts_after')).toBe('2026-03-28T23:00:00Z')
    expect(asked.at(-1)?.get('ends_before')).toBe('2026-03-29T22:00:00Z')
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(list.rows).toHaveCount(9)
  })

  await test.step('Search, quality and order survive a reload', async () => {
    await list.search.fill('LUMEN')
    await expect(list.rows).toHaveCount(1)
    await expect(page).toHaveURL(/\?q=LUMEN$/)
    await list.search.fill('')
    await list.filter('Quality').selectOption('1080p')
    await list.table.getByRole('button', { name: 'Conference', exact: true }).click()
    await expect(page).toHaveURL(/\?quality=1080p&sort=name$/)
    const names = [
      halcyon,
      'Lumen Academy: A short history of glass',
      'Otto & Lind: Spring collection, press preview',
    ]
    await expect.poll(() => list.names()).toEqual(names)
    await page.reload()
    await expect.poll(() => list.names()).toEqual(names)
    await expect(list.filter('Quality')).toHaveValue('1080p')
    await expect(list.table.getByRole('columnheader', { name: 'Conference' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
  })

  await test.step('Going back from a conference, the list is as it was left', async () => {
    await list.open('?state=live')
    await list.row(halcyon).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: halcyon })).toBeFocused()
    await page.goBack()
    await expect(list.rows).toHaveCount(2)
    await expect(list.filter('State')).toHaveValue('live')
  })
})

test('When the end scrolls into view, the next page is read from the previous page’s cursor', async ({
  list,
  page,
  sandbox,
}) => {
  sandbox.add(numbered(250))
  await list.open(newestFirst)
  await expect(list.caption).toHaveText('The first 100 are loaded')
  await list.search.press('ArrowDown')
  for (const loaded of ['The first 200 are loaded', '259 conferences']) {
    await page.keyboard.press('End')
    await expect(list.caption).toHaveText(loaded)
  }
  await page.keyboard.press('End')
  await expect(list.row('Ad hoc room')).toBeFocused()
  const asked = sandbox.journal.entries().filter(({ path }) => path.endsWith('/conferences'))
  const queries = asked.map(({ query }) => new URLSearchParams(query))
  const pages = queries.filter((query) => query.has('page_size'))
  expect(pages.map((query) => query.get('page_number'))).toEqual([null, '1', '2'])
  expect(pages.map((query) => query.has('page_token'))).toEqual([false, true, true])
})

test('When there are 10,000 conferences, few rows are rendered and each is where it belongs', async ({
  list,
  page,
  sandbox,
}) => {
  test.setTimeout(180_000)
  // What is looked for has letters: any five digits stand in one or another of so many ids.
  sandbox.add([...numbered(9_990), { name: 'needle', display_name: 'Needle' }])
  await list.open('?sort=name')
  await page.getByRole('button', { name: 'Load the rest' }).click()
  await expect(list.caption).toHaveText('10,000 conferences', { timeout: 120_000 })
  await expect(list.table).toHaveAttribute('aria-rowcount', '10001')
  const top = await list.rows.first().evaluate((row) => {
    const body = row.closest('tbody')
    return body ? body.getBoundingClientRect().top + window.scrollY : 0
  })
  for (const index of [5000, 123, 9_800]) {
    await page.evaluate((y) => window.scrollTo(0, y), top + index * 56)
    await expect(list.row(`Event ${String(index).padStart(5, '0')}`)).toBeInViewport()
    expect(await list.rows.count()).toBeLessThan(60)
  }
  await list.search.fill('needle')
  await expect.poll(() => list.names()).toEqual(['Needle'])
})

test('When the list stays open, it refreshes itself, and the visible rows stay in place', async ({
  list,
  page,
  sandbox,
  signalwire,
}) => {
  sandbox.add(numbered(80))
  await page.clock.install()
  await list.open(newestFirst)
  await expect(list.caption).toHaveText('89 conferences')
  await page.evaluate(() => window.scrollTo(0, 2000))
  const row = list.row('Event 00045')
  await expect(row).toBeInViewport()
  await row.focus()
  const before = await row.boundingBox()
  for (const name of ['New one', 'New two', 'New three'])
    await signalwire.create({ display_name: name })
  await page.clock.runFor(16_000)
  await expect(list.caption).toHaveText('92 conferences')
  expect((await row.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
  await expect(row).toBeFocused()
  await page.keyboard.press('Home')
  await expect(list.row('New three')).toBeVisible()
})

test('When only the keyboard is used, the list can be browsed, searched and left', async ({
  list,
  page,
}) => {
  await list.open(newestFirst)
  await expect(list.rows).toHaveCount(9)
  await page.keyboard.press('/')
  await expect(list.search).toBeFocused()
  await page.keyboard.type('n/a')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await list.search.fill('')
  await list.search.press('ArrowDown')
  await expect(list.row(halcyon)).toBeFocused()
  await page.keyboard.press('End')
  await expect(list.row('Ad hoc room')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(list.row('Lumen Academy: A short history of glass')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(list.row(halcyon)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: halcyon })
  await expect(heading).toBeFocused()
  await expect(page).toHaveTitle(`${halcyon} · Greenroom`)
  await page.goBack()
  await expect(list.row(halcyon)).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'New conference' })).toBeFocused()
})

test('When Enter or Down follows what is typed at once, it is about the first match', async ({
  list,
  page,
}) => {
  const emptied = async () => {
    await list.search.fill('')
    await expect(page).toHaveURL(/\/conferences$/)
    await expect(list.rows).toHaveCount(9)
  }

  await test.step('Down moves to it, and the search is there when the operator comes back', async () => {
    await list.open()
    await expect(list.rows).toHaveCount(9)
    // Both in one task of the page, which no fingers or machine are quick enough to do each time.
    await list.search.evaluate((input) => {
      input.focus()
      document.execCommand('insertText', false, 'lumen')
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    })
    const row = list.row('Lumen Academy: A short history of glass')
    await expect(row).toBeFocused()
    await row.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Lumen Academy' })).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(/\?q=lumen$/)
  })

  await test.step('Enter opens it', async () => {
    await emptied()
    // In one task of the page: the rows of the search are still to come when Enter is pressed.
    await list.search.evaluate((input) => {
      input.focus()
      document.execCommand('insertText', false, 'lumen')
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    const found = 'Lumen Academy: A short history of glass'
    await expect(page.getByRole('heading', { level: 1, name: found })).toBeFocused()
    await page.goBack()
    await expect(page).toHaveURL(/\?q=lumen$/)
  })

  await test.step('Enter that chooses a word in an input method opens nothing', async () => {
    await emptied()
    await list.search.fill('lumen')
    await expect(list.rows).toHaveCount(1)
    await list.search.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
      ),
    )
    await list.search.press('ArrowDown')
    await expect(list.rows.first()).toBeFocused()
    await expect(page).toHaveURL(/\?q=lumen$/)
  })
})

test('When a result is opened before the search reaches the address, it stays open', async ({
  list,
  page,
}) => {
  await page.clock.install()
  await list.open()
  const link = list.row('Lumen Academy: A short history of glass').getByRole('link')
  const letGo = await holdScripts(page)
  // In one task of the page, as no machine is quick enough each time.
  await link.evaluate((element) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]')
    input?.focus()
    document.execCommand('insertText', false, 'lumen')
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('Loading the page')).toBeVisible()
  await page.clock.runFor(1000)
  letGo()
  await expect(page.getByRole('heading', { level: 1, name: 'Lumen Academy' })).toBeVisible()
  await expect(page).toHaveURL(/\/conferences\/[\da-f-]{36}$/)
})

test('When the list is left before a search reaches the address, the search is dropped', async ({
  list,
  page,
}) => {
  await page.clock.install()
  await list.open()
  await list.row(halcyon).getByRole('link').click()
  const heading = page.getByRole('heading', { level: 1, name: halcyon })
  await expect(heading).toBeVisible()
  // The script of this page is dropped, so that the way back to it takes a while.
  await page.goBack()
  await page.reload()
  await expect(list.search).toBeVisible()
  const letGo = await holdScripts(page)
  await list.search.fill('lumen')
  await page.goForward()
  await expect(page.getByText('Loading the page')).toBeVisible()
  await page.clock.runFor(1000)
  letGo()
  await expect(heading).toBeVisible()
  await expect(page).toHaveURL(/\/conferences\/[\da-f-]{36}$/)
})

test('When the id of a conference that is not loaded is searched, it can be opened', async ({
  list,
  page,
  sandbox,
  signalwire,
}) => {
  const { id } = await signalwire.create({ display_name: 'Long ago' })
  sandbox.add(numbered(100))
  await list.open(newestFirst)
  await expect(list.caption).toHaveText('The first 100 are loaded')
  await list.search.fill(`https://greenroom.example/conferences/${id.toUpperCase()}`)
  const link = page.getByRole('link', { name: 'Open the conference with this id' })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  await list.search.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Long ago' })).toBeFocused()
})

test('When SignalWire fails, rows go or all are gone, the list says so and goes on', async ({
  list,
  page,
  sandbox,
  signalwire,
}) => {
  await test.step('Where it could not be read, Try again reads it', async () => {
    sandbox.faults.always({ fault: 'unauthorized', call: 'list_conferences' })
    await list.open()
    await expect(page.getByRole('alert')).toContainText('The conferences could not be loaded')
    await expectAccessible(page)
    sandbox.faults.clear()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(list.rows).toHaveCount(9)
  })

  await test.step('When conferences are gone after a refresh, the count matches the rows', async () => {
    await expect(list.caption).toHaveText('9 conferences')
    for (const { id } of (await signalwire.walk('/conferences')).slice(0, 2))
      await signalwire.call('DELETE', `/conferences/${id}`)
    const said = await list.caption.evaluateHandle((caption) => {
      const texts: string[] = []
      new MutationObserver(() => texts.push(caption.textContent)).observe(caption, {
        characterData: true,
        childList: true,
        subtree: true,
      })
      return texts
    })
    await list.refresh()
    await expect(list.rows).toHaveCount(7)
    await expect(list.caption).toHaveText('7 conferences')
    expect(await said.jsonValue()).toEqual(['7 conferences'])
  })

  await test.step('A search that finds nothing has one button to clear it, and no word about days', async () => {
    await list.search.fill('nowhere to be found')
    await expect(page.getByText('No loaded conference matches')).toBeVisible()
    await expect(page.getByText('Day filters find only')).toBeHidden()
    // Beside Greenroom’s own cross, where the browser would draw another one.
    await list.search.fill('x')
    const own = await page.getByRole('button', { name: 'Clear the search' }).boundingBox()
    if (!own) throw new Error('The search has no cross')
    const clip = { x: own.x - 24, y: own.y, width: 22, height: own.height }
    expect(await colorsIn(page, await page.screenshot({ clip, caret: 'hide' }))).toHaveLength(1)
    await expectAccessible(page)
  })

  await test.step('When there is none, it links to the form', async () => {
    for (const { id } of await signalwire.walk('/conferences'))
      await signalwire.call('DELETE', `/conferences/${id}`)
    await list.open()
    await expect(page.getByRole('heading', { name: 'No conference yet' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Create the first one' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'New conference' })).toBeFocused()
  })
})

test('When a page in the middle fails, loaded rows stay and the rest can be loaded', async ({
  list,
  page,
  sandbox,
}) => {
  sandbox.add(numbered(250))
  await list.open(newestFirst)
  await expect(list.caption).toHaveText('The first 100 are loaded')
  sandbox.faults.always({ fault: 'unauthorized', call: 'list_conferences' })
  await list.search.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(page.getByRole('alert')).toContainText('More conferences could not be loaded')
  await expect(list.rows.last()).toBeVisible()
  sandbox.faults.clear()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(list.caption).toHaveText('The first 200 are loaded')
  await list.rows.last().focus()
  await page.keyboard.press('End')
  await expect(list.caption).toHaveText('259 conferences')
})

test('When a display name is invisible, the row shows the name', async ({
  list,
  page,
  signalwire,
}) => {
  const { id } = await signalwire.create({ name: 'made-elsewhere', display_name: 'Elsewhere' })
  await page.route('**/api/video/conferences?*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('"Elsewhere"', '"\u3164"')
    await route.fulfill({ response: answer, body })
  })
  await list.open()
  await list.row('made-elsewhere').getByRole('link').click()
  await expect(page).toHaveURL(`/conferences/${id}`)
})

test('When a name is written right to left, the sentence around it keeps its direction', async ({
  detail,
  page,
  signalwire,
}) => {
  const display_name = 'Crew \u2069\u202e2026'
  const { id } = await signalwire.create({ name: 'turned', display_name })
  await detail.open(id, display_name)
  await detail.button('Delete…').click()
  await detail.dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was deleted' })).toHaveText(
    '“\u2068Crew \u202e2026\u2069” was deleted.',
  )
})
