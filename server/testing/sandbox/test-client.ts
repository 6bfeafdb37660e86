import { type Conference, conference } from '#contract/conference.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { pageOf } from '#contract/protocol/page.ts'
import type { Sandbox } from '../../sandbox/start.ts'
import { findSecrets, secretsOf } from '../leaks/canary.ts'

/** Where a video API is, and with what to call it. `baseUrl` ends in `/api/video`. */
export type ApiTarget = { baseUrl: string; projectId: string; apiToken: string }

export type Reply = { status: number; headers: Headers; text: string; body: unknown }

/**
 * Calls a video API as any client does. No response may hold the credentials of its request.
 *
 * @param target called at each request, so that a client can be made before there is a server
 */
export function testClient(target: () => ApiTarget) {
  /** A path is below the base URL; an address as `links` hold it is taken as it is. */
  async function call(method: string, path: string, body?: unknown): Promise<Reply> {
    const url = path.startsWith('http') ? path : `${target().baseUrl}${path}`
    const response = await fetch(url, {
      method,
      headers: { authorization: basic(target()), 'content-type': 'application/json' },
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    // SignalWire names the account in its events, which Greenroom does not pass on.
    const named = `"project_id":"${target().projectId}"`
    const whole = `${JSON.stringify([...response.headers])} ${text.replaceAll(named, '')}`
    if (findSecrets(secretsOf(target()), whole).length > 0)
      throw new Error(`The answer to ${method} ${url} holds the credentials it was asked with`)
    return { status: response.status, headers: response.headers, text, body: parsed(text) }
  }

  return {
    call,
    async create(body: unknown): Promise<Conference> {
      return conference.parse((await call('POST', '/conferences', body)).body)
    },
    /** Follows `next` from page to page. */
    async walk(path: string, betweenPages = async () => {}): Promise<Conference[]> {
      const rows: Conference[] = []
      for (let next: string | null | undefined = path; next; ) {
        const page = conferencePage.parse((await call('GET', next)).body)
        rows.push(...page.data)
        next = page.links.next
        await betweenPages()
      }
      return rows
    },
  }
}

/** A sandbox as something to call. */
export function targetOf({ origin, projectId, apiToken }: Sandbox): ApiTarget {
  return { baseUrl: `${origin}/api/video`, projectId, apiToken }
}

export const conferencePage = pageOf(conference)

/** The `Authorization` of HTTP Basic. */
export function basic({ projectId, apiToken }: Omit<ApiTarget, 'baseUrl'>): string {
  return `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`
}

/** Which fields a 422 names, in its order. */
export function attributesOf(body: unknown): (string | null)[] {
  return fieldErrors.parse(body).errors.map(({ attribute }) => attribute)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
