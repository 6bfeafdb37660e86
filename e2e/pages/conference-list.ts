import { expect, type Locator, type Page } from '@playwright/test'

/** `/conferences` as an operator finds their way on it. */
export class ConferenceListPage {
  readonly page: Page
  readonly heading: Locator
  readonly search: Locator
  readonly table: Locator
  /** The conferences that are in the page, which are not all there are. */
  readonly rows: Locator
  readonly caption: Locator
  /** Headings of the day’s queue. */
  readonly groups: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'Conferences' })
    this.search = page.getByRole('searchbox', { name: 'Search' })
    this.table = page.getByRole('grid', { name: 'Conferences' })
    this.rows = this.table
      .locator('tbody')
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
    this.groups = this.table.getByRole('rowheader')
    this.caption = page.getByText(/^(The first )?[\d,]+ (conferences?$|of |are )/)
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/conferences${search}`)
    await expect(this.heading).toBeVisible()
  }

  /** The row of a conference, by what it is called. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  filter(label: 'State' | 'Quality' | 'Size' | 'Order'): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true })
  }

  /** What the rows that are in the page are called, from the top. */
  async names(): Promise<string[]> {
    const rows = await this.rows.evaluateAll((elements) =>
      elements
        .map((row) => ({
          index: Number(row.getAttribute('aria-rowindex')),
          name: row.querySelector('a')?.textContent ?? '',
        }))
        .sort((a, b) => a.index - b.index),
    )
    return rows.map(({ name }) => name)
  }

  /** Ticks a row. */
  async select(name: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check()
  }

  async refresh(): Promise<void> {
    await this.page.getByRole('button', { name: 'Refresh' }).click()
  }
}
