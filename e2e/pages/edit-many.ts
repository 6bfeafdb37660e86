import { expect, type Locator, type Page } from '@playwright/test'

/** `/batch?edit` as an operator finds their way on it. */
export class EditManyPage {
  readonly page: Page
  /** What will be sent, by conference. */
  readonly differences: Locator

  constructor(page: Page) {
    this.page = page
    this.differences = page
      .getByRole('region', { name: 'Differences by conference' })
      .getByRole('listitem')
  }

  async isOf(count: number): Promise<void> {
    await expect(
      this.page.getByRole('heading', { level: 1, name: `Edit ${count} conferences` }),
    ).toBeVisible()
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** One of several choices of which one holds. */
  choice(group: string, option: string): Locator {
    return this.page.getByRole('radiogroup', { name: group }).getByLabel(option, { exact: true })
  }

  /** @returns the differences of one conference */
  of(title: string): Locator {
    return this.differences.filter({ has: this.page.getByText(title, { exact: true }) })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }
}
