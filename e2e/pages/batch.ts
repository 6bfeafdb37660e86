import { expect, type Locator, type Page } from '@playwright/test'

/** `/batch` and `/batch/{id}` as an operator finds their way on them. */
export class BatchPages {
  readonly page: Page
  readonly grid: Locator
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid')
    this.rows = page.getByRole('region', { name: 'Rows of the batch' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.goto('/batch')
    await expect(this.page.getByRole('heading', { name: 'Bring rows in' })).toBeVisible()
  }

  async chooseFile(path: string): Promise<void> {
    await this.page.getByLabel('File with rows').setInputFiles(path)
    await expect(this.page.getByRole('heading', { name: 'Match the columns' })).toBeVisible()
  }

  /** @returns a cell of the grid, by the number of its row and the heading of its column */
  cell(row: number, column: number): Locator {
    return this.grid.getByRole('row').nth(row).getByRole('gridcell').nth(column)
  }

  /** Presses a button of the page and then the one of the dialog that asks. */
  async confirm(button: string | RegExp, answer: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click()
  }
}
