import { expect, type Locator, type Page } from '@playwright/test'

/** `/conferences/{id}/edit` as an operator finds their way on it. */
export class EditConferencePage {
  readonly page: Page
  readonly heading: Locator
  readonly save: Locator
  readonly discard: Locator
  readonly changes: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.save = page.getByRole('button', { name: /^Sav(e|ing) changes/ })
    this.discard = page.getByRole('button', { name: 'Discard changes' })
    this.changes = page.getByRole('list', { name: 'Changes' }).getByRole('listitem')
    this.dialog = page.getByRole('dialog')
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/conferences/${id}/edit`)
    await expect(this.save).toBeVisible()
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** Which side of a difference with somebody else's change. */
  side(field: string, side: 'Theirs' | 'Ours'): Locator {
    return this.dialog.getByRole('group', { name: field, exact: true }).getByLabel(side)
  }
}
