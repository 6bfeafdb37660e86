import { expect } from 'vitest'
import { type BrandKit, brandKit } from '#contract/records/brand-kit.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import type { TestApp } from './start-app.ts'

export const kitsPath = '/api/brand-kits'

/** All ten colours of a kit, of one colour. */
export const colorsOf = (color: string) =>
  fromEntries(colorFields.map((field) => [field, color] as const))

export type KitRequest = {
  readonly method?: string
  readonly path?: string
  readonly ifMatch?: string
  readonly operator?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Put into JSON, save where it is a text already. */
  readonly body?: unknown
}

/** Calls the API of brand kits; lists them by default. */
export function callKits(app: Pick<TestApp, 'origin'>, sent: KitRequest = {}): Promise<Response> {
  const { method = 'GET', path = kitsPath, ifMatch, operator, headers, body } = sent
  return fetch(`${app.origin}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      ...(operator !== undefined && { operator }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

/** Creates a kit, and expects that to succeed. */
export async function createKit(
  app: Pick<TestApp, 'origin'>,
  name: string,
  color = '#112233',
): Promise<BrandKit> {
  const body = { name, colors: colorsOf(color) }
  const response = await callKits(app, { method: 'POST', body })
  const text = await response.text()
  expect(response.status, text).toBe(201)
  return brandKit.parse(JSON.parse(text))
}
