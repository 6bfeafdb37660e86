import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'
import { brandKitHeader } from '#contract/brand-kit.ts'
import { type FieldErrors, invalid } from '#contract/field-error.ts'
import { headerValues } from '../http/header-values.ts'

export type BrandKitIdResult =
  | { readonly ok: true; readonly brandKitId: string | null }
  | { readonly ok: false; readonly errors: FieldErrors }

const name = brandKitHeader.toLowerCase()
const kitId = z.uuid()

/** Reads which kit a conference is made with. Whether there is one of this id is not looked up. */
export function readBrandKitId(request: Pick<IncomingMessage, 'rawHeaders'>): BrandKitIdResult {
  const [text, ...more] = headerValues(request, name)
  if (text === undefined) return { ok: true, brandKitId: null }
  if (more.length === 0 && z.safeParse(kitId, text).success)
    return { ok: true, brandKitId: text.toLowerCase() }
  const error = invalid(brandKitHeader, 'Must be given once, as the id of a brand kit')
  return { ok: false, errors: { errors: [error] } }
}
