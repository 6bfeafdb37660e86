import { expect } from '@playwright/test'
import type { ConferenceCreate } from '#contract/conference.ts'
import type { NewConferencePage } from '../pages/new-conference.ts'

/** Test data: something in each group of the form, that must outlive whatever happens. */
export const filledForm = {
  display_name: 'Quarterly review – 四半期',
  name: 'quarterly-review',
  description: 'Figures first,\nquestions later.',
  layout: '3x3',
  record_on_start: true,
  dark_background: '#101418',
} as const satisfies ConferenceCreate

/** Waits until the form holds what was typed. */
export async function expectFilledForm(
  form: NewConferencePage,
  overrides: Partial<ConferenceCreate> = {},
): Promise<void> {
  await expect.poll(() => form.requestBody()).toEqual({ ...filledForm, ...overrides })
  await expect(form.field('Display name')).toHaveValue(
    overrides.display_name ?? filledForm.display_name,
  )
  await expect(form.field('Name')).toHaveValue(overrides.name ?? filledForm.name)
  await expect(form.field('Description')).toHaveValue(filledForm.description)
  await expect(form.field('Layout')).toHaveValue(filledForm.layout)
  await expect(form.field('Record on start')).toBeChecked()
  await expect(form.color('dark_background')).toHaveValue(filledForm.dark_background)
}
