import type { Locator, Page } from '@playwright/test'

/** The page of a conference that was just created. */
export class CreatedConference {
  readonly page: Page
  readonly another: Locator
  readonly startNew: Locator
  /** One for each way to join, in the order in which they are offered. */
  readonly tokens: Locator

  constructor(page: Page) {
    this.page = page
    this.another = page.getByRole('button', { name: 'Create another like this' })
    this.startNew = page.getByRole('button', { name: 'New conference' })
    this.tokens = page.getByRole('region', { name: 'Share' }).getByRole('listitem')
  }

  copy(what: 'id' | 'name' | 'guest token' | 'moderator token'): Locator {
    return this.page.getByRole('button', { name: `Copy ${what}` })
  }

  show(role: 'guest' | 'moderator'): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^(Show|Hide) the ${role} token$`) })
  }
}
