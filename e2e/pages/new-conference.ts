import { expect, type Locator, type Page } from '@playwright/test'

/** `/conferences/new` as an operator finds their way on it: by roles and labels. */
export class NewConferencePage {
  readonly page: Page
  readonly create: Locator
  readonly startOver: Locator
  readonly preview: Locator
  readonly request: Locator
  readonly summary: Locator

  constructor(page: Page) {
    this.page = page
    this.create = page.getByRole('button', { name: /^Creat(e|ing) conference/ })
    this.startOver = page.getByRole('button', { name: 'Start over' })
    this.preview = page.getByRole('region', { name: 'Room preview' })
    this.request = page.getByRole('region', { name: 'Request' })
    this.summary = page.getByRole('alert')
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/conferences/new${search}`)
    await expect(this.page.getByRole('heading', { name: 'New conference' })).toBeVisible()
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** Types a date and time into the segments of `Join from` or `Join until`. */
  async typeTime(label: 'Join from' | 'Join until', keys: string): Promise<void> {
    const first = this.page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton')
    await first.first().click()
    await this.page.keyboard.type(keys)
  }

  /** The body that the page says it will send. */
  async requestBody(): Promise<unknown> {
    return JSON.parse((await this.request.getByLabel('Request body').textContent()) ?? '')
  }

  /** The heading that stands there once the conference exists. */
  created(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }
}
