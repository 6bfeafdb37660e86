import { expect, test } from 'vitest'
import { conference, conferenceCreate, conferenceUpdate } from '#contract/conference.ts'
import { buildConference, buildFullCreate } from '#testing/fixtures.ts'
import { generatedForms } from '#testing/generated-forms.ts'
import { copyOf } from './copy-of.ts'
import { emptyForm, formValuesOf } from './form-values.ts'
import { valuesOf } from './from-conference.ts'
import { bodyOf, createBody } from './request-body.ts'

/** Of the bodies that version 0.1.0 made, when each was still spelt out by hand. */
const sha256Of0_1_0 = 'e4612f95cc458104d07d8912b7cf29b26d353b42c1f6fcc862e02631f2f1a4af'

const bare = buildConference({
  display_name: 'Bare',
  description: null,
  size: null,
  enable_room_previews: null,
  light_primary: null,
  dark_negative: null,
})
const full = conference.parse({ ...buildConference(), ...buildFullCreate() })

test('When 1,000 forms are sent, copied and saved, the bodies are those of 0.1.0 to the byte', async () => {
  const bodies = generatedForms(1_000).flatMap((given) => {
    const body = createBody(formValuesOf({ ...emptyForm('UTC'), ...given }))
    const saved = [bare, full].map((read) => {
      const values = valuesOf(read, 'Europe/Berlin')
      const edited = formValuesOf({ ...values, ...given, name: read.name })
      return checked(conferenceUpdate, bodyOf(edited, { conference: read, values }))
    })
    const window = { join_from: null, join_until: null }
    const copied = conference.parse({ ...buildConference(), ...given, ...window })
    return [body, checked(conferenceCreate, body), ...saved, createBody(copyOf(copied, 'UTC'))]
  })
  const text = bodies.map((body) => JSON.stringify(body)).join('\n')
  expect(await sha256(text)).toBe(sha256Of0_1_0)
})

/** @returns what the contract lets through; null for nothing */
function checked(schema: typeof conferenceCreate | typeof conferenceUpdate, body: unknown) {
  const result = schema.safeParse(body)
  return result.success ? result.data : null
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
