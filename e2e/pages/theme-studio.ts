import type { Locator, Page } from '@playwright/test'

/** The tools for colours on the form, by roles and labels. */
export class ThemeStudioTools {
  readonly page: Page
  readonly section: Locator
  readonly summary: Locator
  readonly contrast: Locator
  /** In place of the summary, while all colours are SignalWire's. */
  readonly readable: Locator
  readonly report: Locator
  readonly start: Locator
  readonly undo: Locator
  readonly redo: Locator

  constructor(page: Page) {
    this.page = page
    this.section = page.getByRole('region', { name: 'Theme', exact: true })
    this.summary = this.section.getByRole('button', { name: /to read/ })
    this.contrast = this.section.getByRole('button', { name: 'Contrast', exact: true })
    this.readable = this.section.getByRole('button', { name: 'Make them readable' })
    this.report = this.section.getByRole('region', { name: 'Contrast', exact: true })
    this.start = this.section.getByRole('region', { name: 'Start from' })
    this.undo = this.section.getByRole('button', { name: 'Undo' })
    this.redo = this.section.getByRole('button', { name: 'Redo' })
  }

  async openStart(
    way: 'Presets' | 'Brand kits' | 'Brand colour' | 'Paste' | 'Picture',
  ): Promise<void> {
    await this.section.getByRole('button', { name: 'Start from…' }).click()
    await this.start.getByRole('radio', { name: way }).check()
  }

  async choose(action: string): Promise<void> {
    await this.section.getByRole('button', { name: 'More', exact: true }).click()
    // By keyboard: the menu turns over as the page scrolls beneath it, and a press could miss.
    await this.section.getByRole('button', { name: action, exact: true }).press('Enter')
  }

  lock(role: string, theme: 'light' | 'dark'): Locator {
    return this.section.getByRole('button', { name: `Lock ${role} of the ${theme} theme` })
  }
}
