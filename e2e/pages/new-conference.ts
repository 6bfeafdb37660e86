import { expect, type Locator, type Page } from '@playwright/test'
import type { ConferenceCreate } from '#contract/conference.ts'
import { fieldLabels, fieldNames, isOfKind } from '#contract/conference-fields.ts'
import type { ColorField } from '#contract/theme.ts'
import { takenOver } from '../support/taken-over.ts'

/** `/conferences/new` as an operator finds their way on it: by roles and labels. */
export class NewConferencePage {
  readonly page: Page
  readonly heading: Locator
  readonly create: Locator
  readonly startOver: Locator
  readonly undo: Locator
  readonly preview: Locator
  readonly request: Locator
  /** Shows the settings that are folded away while they are at their defaults. */
  readonly moreSettings: Locator
  /** What is wrong with the form, after a submit. */
  readonly summary: Locator
  /** Why Create made nothing. */
  readonly failure: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1, name: 'New conference' })
    this.create = page.getByRole('button', { name: /^Creat(e|ing) conference/ })
    this.startOver = page.getByRole('button', { name: 'Start over' })
    this.undo = page.getByRole('button', { name: 'Undo' })
    this.preview = page.getByRole('region', { name: 'Room preview' })
    this.request = page.getByRole('region', { name: 'Request', exact: true })
    this.moreSettings = page.getByText('More settings', { exact: true })
    const attention = /needs? your attention/
    this.summary = page.getByRole('alert').filter({ hasText: attention })
    this.failure = page.getByRole('alert').filter({ hasNotText: attention })
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/conferences/new${search}`)
    await expect(this.heading).toBeVisible()
    await takenOver(this.page)
    await this.approachSchedule()
  }

  /**
   * Has the controls for times come now, as the pointer does on its way there: an empty form loads them
   * by itself only seconds later.
   */
  async approachSchedule(): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Schedule', exact: true })
      .evaluateAll(([section]) =>
        section?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
      )
  }

  /** Opens the form at an instant, at which the page's clock is then frozen. */
  async openAt(instant: string, search = ''): Promise<void> {
    await this.page.clock.setFixedTime(instant)
    await this.open(search)
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  color(field: ColorField): Locator {
    return this.field(fieldLabels[field])
  }

  /** The group of segments of `Join from` or `Join until`, once it can be typed into. */
  time(label: TimeLabel): Locator {
    return this.page
      .getByRole('group', { name: label, exact: true })
      .filter({ has: this.page.getByRole('spinbutton') })
  }

  /** Types a date and time into the segments, which go on by themselves: `011220260930`. */
  async typeTime(label: TimeLabel, keys: string): Promise<void> {
    await this.time(label).getByRole('spinbutton').first().click()
    await this.page.keyboard.type(keys)
  }

  /** Types both ends of the join window, as `typeTime` does. */
  async typeWindow(from: string, until: string): Promise<void> {
    await this.typeTime('Join from', from)
    await this.typeTime('Join until', until)
  }

  /** Opens the picker of a colour by its swatch. */
  async openPicker(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name }).click()
    const picker = this.page.getByRole('dialog', { name })
    await expect(picker.getByRole('slider', { name: 'Color' })).toBeVisible()
    return picker
  }

  /** The body that the page says it will send. */
  async requestBody(): Promise<unknown> {
    return JSON.parse((await this.request.getByLabel('Request body').textContent()) ?? '')
  }

  /**
   * Fills in whatever a body holds. Times are typed as they are, so they must be those of the
   * form's zone: `{ join_from: '011220261030' }`.
   */
  async fillIn(
    body: Omit<ConferenceCreate, 'join_from' | 'join_until'>,
    times: { join_from?: string; join_until?: string } = {},
  ): Promise<void> {
    await this.field('Display name').fill(body.display_name)
    if (body.name !== undefined) await this.field('Name').fill(body.name)
    if (body.description !== undefined) await this.field('Description').fill(body.description)
    if (times.join_from !== undefined) await this.typeTime('Join from', times.join_from)
    if (times.join_until !== undefined) await this.typeTime('Join until', times.join_until)
    const given = new Map<string, unknown>(Object.entries(body))
    for (const field of fieldNames) {
      const value = given.get(field)
      const control = this.field(fieldLabels[field])
      if (isOfKind(field, 'choice') && typeof value === 'string') await control.selectOption(value)
      if (isOfKind(field, 'switch') && typeof value === 'boolean') await control.setChecked(value)
      if (isOfKind(field, 'color') && typeof value === 'string') await control.fill(value)
    }
  }

  /** The heading that appears once the conference exists. */
  created(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }
}

export type TimeLabel = 'Join from' | 'Join until'
