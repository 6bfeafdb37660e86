import { JOIN_TOKEN_PART_SOURCE } from '#contract/ids.ts'

/** Credentials that no correct response contains, with every character that may need an escape. */
export const canary = {
  projectId: 'c0ffee00-canary-project',
  apiToken: 'PTcanary/+"\\0123456789abcdef',
} as const

/** A join token that no correct log contains. */
export const canaryJoinToken = `vpt_${'0ca7a21e'.repeat(4)}`

/** The key in a stream's address, and what opens a recording's file: no record and no log has them. */
export const canaryStreamKey = 'canary-stream-key_0ca7a21e'
export const canaryLinkSecret = 'canary-link-signature_0ca7a21e'
const canaryLinks = [canaryStreamKey, canaryLinkSecret]

/** @returns the forms in which secrets of links were found */
export function linkSecretsIn(text: string): readonly string[] {
  return findSecrets(canaryLinks, text)
}

/** @returns stream addresses of which more than the host is kept, whosever they are */
export function streamAddressesIn(text: string): readonly string[] {
  const plain = text.replaceAll('\\/', '/')
  const found = plain.match(/rtmps?:\/\/[^\s"\\]+/gi) ?? []
  return found.filter((address) => !/^rtmps?:\/\/[\w.:[\]-]*\/?(?:\[secret\])?$/i.test(address))
}

/** @returns all that must not get out: each by itself, and as the Authorization header has them */
export function secretsOf(account: {
  readonly projectId: string
  readonly apiToken: string
}): readonly string[] {
  const { projectId, apiToken } = account
  return [projectId, apiToken, Buffer.from(`${projectId}:${apiToken}`).toString('base64')]
}

/**
 * Looks for secrets in every form in which they could get out: as they are, in JSON, for a URL, in
 * hexadecimal, and in base64, where they may begin at any of three places.
 *
 * @param secrets to look for
 * @param text to look in
 * @returns the forms that were found
 */
export function findSecrets(secrets: readonly string[], text: string): readonly string[] {
  const lower = text.toLowerCase()
  // In a URL each part has other characters that need an escape.
  const unescaped = lower.replaceAll(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)).toLowerCase(),
  )
  return secrets.flatMap((secret) => {
    const base64 = [0, 1, 2].map((before) => inBase64(secret, before))
    const exact = [
      ...base64,
      ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ]
    const inAnyCase = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('hex'),
    ].map((form) => form.toLowerCase())
    return [
      ...exact.filter((form) => text.includes(form)),
      ...inAnyCase.filter((form) => unescaped.includes(form) || lower.includes(form)),
    ]
  })
}

/**
 * @returns what looks like the beginning of a join token, whosever it is: as it is (which is also
 *   its form in JSON and for a URL), in hexadecimal and in base64
 */
export function joinTokensIn(text: string): readonly string[] {
  const inBase64 = tokenInBase64.flatMap(({ pattern, fill }) =>
    (text.match(pattern) ?? []).filter((form) =>
      tokenAfterItsFirstLetter.test(Buffer.from(fill + form, 'base64').toString('latin1')),
    ),
  )
  return [
    ...(text.match(joinTokenPart) ?? []),
    ...(text.match(/7670745f(?:3[0-9]|[46][1-6])+/gi) ?? []),
    ...inBase64,
  ]
}

const joinTokenPart = new RegExp(JOIN_TOKEN_PART_SOURCE, 'gi')

/** In base64 the first letter shares its bits with the byte before it. */
const tokenAfterItsFirstLetter = /pt_[0-9a-f]{6}/i

/** What all join tokens begin with, and the letters that make up for the bytes before it. */
const tokenInBase64 = [0, 1, 2].map((before) => ({
  pattern: new RegExp(`${inBase64('vpt_', before)}[\\w+/-]{9,}`, 'g'),
  fill: 'A'.repeat(Math.ceil((before * 8) / 6)),
}))

/** @returns those letters that a text always has in base64 when so many bytes precede it */
function inBase64(text: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
  const whole = bytes.toString('base64').replace(/=+$/, '')
  const isEven = bytes.length % 3 === 0
  return whole.slice(Math.ceil((before * 8) / 6), isEven ? undefined : -1)
}
