import * as z from 'zod/mini'
import { brandKitColors } from '#contract/brand-kit.ts'
import { brandKitCreate, brandKitUpdate } from '#contract/brand-kit-request.ts'
import { type FieldError, type FieldErrors, fieldErrorsOf, invalid } from '#contract/field-error.ts'
import { recordOf } from '../lib/json/record-of.ts'
import type { KitContent } from './brand-kit.ts'

export type KitCheck =
  | { readonly ok: true; readonly content: KitContent }
  | { readonly ok: false; readonly errors: FieldErrors }

/** Checks the body of a create, which may be without notes. */
export function checkNewKit(body: unknown): KitCheck {
  return check(brandKitCreate, body)
}

/** Checks the body of a change, which is whole. */
export function checkChangedKit(body: unknown): KitCheck {
  return check(brandKitUpdate, body)
}

function check(schema: typeof brandKitCreate | typeof brandKitUpdate, body: unknown): KitCheck {
  const parsed = z.safeParse(schema, body)
  if (parsed.success) {
    const { name, notes = '', colors } = parsed.data
    return { ok: true, content: { name, notes, colors } }
  }
  const { issues } = parsed.error
  const about = issues.filter(({ path: [field] }) => field !== 'colors')
  const { errors } = fieldErrorsOf({ ...parsed.error, issues: about }, body)
  const inColors = about.length < issues.length ? colorErrors(recordOf(body)?.colors) : []
  return { ok: false, errors: { errors: [...errors, ...inColors] } }
}

/** @returns what is wrong with the colours, each by its place, such as `colors.light_primary` */
function colorErrors(colors: unknown): readonly FieldError[] {
  if (colors === undefined)
    return [invalid('colors', 'Must be present', 'missing_required_parameter')]
  const parsed = z.safeParse(brandKitColors, colors)
  if (parsed.success) return []
  return fieldErrorsOf(parsed.error, colors).errors.map((error) => ({
    ...error,
    attribute: error.attribute === null ? 'colors' : `colors.${error.attribute}`,
  }))
}
