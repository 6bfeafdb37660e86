import { expect, type Locator, type Page } from '@playwright/test'
import { clipboardOf } from '../support/clipboard.ts'
import type { TimeLabel } from './new-conference.ts'

/** The Schedule section of the form: the two times, their zone, and the window’s description. */
export class Schedule {
  readonly page: Page
  readonly section: Locator
  /** The line that takes what people write. */
  readonly when: Locator
  readonly length: Locator
  readonly zone: Locator
  /** What the combo box of zones offers, while it is open. */
  readonly zones: Locator
  /** The window in full. */
  readonly window: Locator
  readonly calendar: Locator
  readonly keepInstant: Locator
  readonly keepWallTimes: Locator

  constructor(page: Page) {
    this.page = page
    this.section = page.getByRole('region', { name: 'Schedule', exact: true })
    this.when = this.section.getByRole('textbox', { name: 'When', exact: true })
    this.length = this.section.getByRole('textbox', { name: 'Length', exact: true })
    this.zone = page.getByRole('combobox', { name: 'Time zone' })
    this.zones = page.getByRole('listbox', { name: 'Time zones' })
    this.window = page.getByRole('region', { name: 'Join window' })
    this.calendar = page.getByRole('dialog', { name: 'Choose a day' })
    this.keepInstant = page.getByRole('button', { name: 'Keep the instant instead' })
    this.keepWallTimes = page.getByRole('button', { name: 'Keep the clock times instead' })
  }

  /** The segments of a time, in visual order. */
  segments(label: TimeLabel): Locator {
    return this.page
      .getByRole('group', { name: label, exact: true })
      .getByRole('spinbutton')
      .describe(`the segments of ${label}`)
  }

  segment(name: string, label: TimeLabel): Locator {
    return this.page.getByRole('spinbutton', { name: `${name}, ${label}`, exact: true })
  }

  /** Pastes by the keyboard into the first segment of a time. */
  async paste(label: TimeLabel, text: string): Promise<void> {
    await clipboardOf(this.page)
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.segments(label).first().focus()
    await this.page.keyboard.press('ControlOrMeta+v')
  }

  clear(label: TimeLabel): Locator {
    return this.page.getByRole('button', { name: `Clear ${label}`, exact: true })
  }

  calendarOf(label: TimeLabel): Locator {
    return this.page.getByRole('button', { name: `Calendar for ${label}`, exact: true })
  }

  /** A chip that fills something in: `Now`, `2 h`, `A week later`. */
  suggestion(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true })
  }

  /** Looks for a zone and takes the first that is found. */
  async chooseZone(query: string): Promise<void> {
    await this.zone.fill(query)
    await expect(this.zones.getByRole('option').first()).toBeVisible()
    await this.zone.press('Enter')
    await expect(this.zones).toBeHidden()
  }

  /** A line of the window in full, by its label: `Your time (Berlin)`, `UTC`, `Sent`. */
  line(label: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: label })
    return this.window
      .locator('div')
      .filter({ has: term })
      .getByRole('definition')
      .describe(`the line ${label} of the window`)
  }

  /**
   * Waits until a line of the window says this.
   *
   * @param text with no comma after a weekday: browsers' locale data puts one there or not
   */
  async expectLine(label: string, text: string): Promise<void> {
    const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const either = escaped.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /g, '$1,? ')
    // Some spaces are narrow, and the offset that stands after a window may be none.
    await expect(this.line(label)).toHaveText(new RegExp(`^${either.replaceAll(' ', '\\s')}\\s*$`))
  }

  /** Waits until the window says that exactly these strings are sent. */
  async expectSent(strings: { join_from?: string; join_until?: string }): Promise<void> {
    const lines = Object.entries(strings).map(([field, instant]) => `${field} ${instant}`)
    await expect(this.line('Sent').getByRole('code')).toHaveText(lines)
  }

  /** The question about a time in the night the clocks change. */
  question(words: string): Locator {
    return this.section.getByRole('group', { name: words, exact: true })
  }
}
