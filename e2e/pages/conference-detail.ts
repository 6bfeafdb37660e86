import { expect, type Locator, type Page } from '@playwright/test'

/** `/conferences/{id}` as an operator finds their way on it. */
export class ConferenceDetailPage {
  readonly page: Page
  readonly heading: Locator
  readonly handOut: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.handOut = page.getByRole('region', { name: 'Share' })
    this.dialog = page.getByRole('dialog')
  }

  async open(id: string, name: string): Promise<void> {
    await this.page.goto(`/conferences/${id}`)
    await expect(this.heading).toHaveText(name)
  }

  /** What a fact says, by its term; also one that is folded away with the defaults. */
  fact(term: string): Locator {
    // What is to be printed has terms too, in a main of its own that is not shown.
    const named = this.page
      .getByRole('main')
      .getByRole('term', { includeHidden: true })
      .filter({ hasText: new RegExp(`^${escaped(term)}$`) })
    return named.locator('xpath=following-sibling::dd')
  }

  async getTokens(): Promise<void> {
    await this.handOut.getByRole('button', { name: 'Show join tokens' }).click()
    await expect(this.handOut.getByText('Guest token', { exact: true })).toBeVisible()
  }

  async unfold(title: string): Promise<void> {
    await this.handOut.locator('summary').filter({ hasText: title }).click()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
