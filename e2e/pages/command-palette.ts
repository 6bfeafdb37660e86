import { expect, type Locator, type Page } from '@playwright/test'

/** The command palette and the list of shortcuts, which every page has. */
export class CommandPalette {
  readonly page: Page
  readonly button: Locator
  readonly dialog: Locator
  readonly input: Locator
  readonly options: Locator
  /** The option that Enter would choose. */
  readonly active: Locator
  readonly count: Locator
  readonly shortcuts: Locator

  constructor(page: Page) {
    this.page = page
    this.button = page.getByRole('button', { name: 'Search or command' })
    this.dialog = page.getByRole('dialog', { name: 'Search or command' })
    this.input = this.dialog.getByRole('combobox', { name: 'Search or command' })
    this.options = this.dialog.getByRole('option')
    this.active = this.dialog.getByRole('option', { selected: true })
    this.count = this.dialog.getByRole('status')
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  }

  /** Opens it by its keys, which work once its button is there. */
  async open(): Promise<void> {
    await expect(this.button).toBeVisible()
    await this.page.keyboard.press('Control+k')
    await expect(this.input).toBeFocused()
  }

  /** Types a query and chooses the option that it leads to. */
  async choose(query: string, option: string | RegExp): Promise<void> {
    await this.input.fill(query)
    await expect(this.active).toHaveAccessibleName(option)
    await this.page.keyboard.press('Enter')
  }

  group(name: string): Locator {
    return this.dialog.getByRole('group', { name })
  }
}
