import { expect, type Locator, type Page } from '@playwright/test'

/** `/activity` as an operator finds their way on it. */
export class ActivityPage {
  readonly page: Page
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.getByRole('list', { name: /^Submissions/ }).locator('> li')
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/activity${search}`)
    await expect(this.page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  }

  /** The row of a conference, by its name. */
  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** Opens a row to all that is known of it. */
  async unfold(name: string): Promise<Locator> {
    const row = this.row(name).first()
    await row.getByRole('button', { expanded: false }).first().click()
    await expect(row.getByRole('heading', { name: 'Request' })).toBeVisible()
    return row
  }

  /** Types a day, in the order of the test's region: `01012020`. */
  async typeDay(label: 'From' | 'To', keys: string): Promise<void> {
    const field = this.page.getByRole('search').getByRole('group', { name: label, exact: true })
    await field.getByRole('spinbutton').first().click()
    await this.page.keyboard.type(keys)
  }

  filter(label: 'Search' | 'Outcome' | 'Operator'): Locator {
    return this.page.getByRole('search').getByLabel(label, { exact: true })
  }
}
