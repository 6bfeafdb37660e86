import { findSecrets, joinTokensIn, linkSecretsIn } from './canary.ts'
import type { ConnectionEvent } from './record-sent.ts'

/** What a server has sent on one connection from one request to the next. */
export type SentResponse = {
  readonly port: number
  /** Method and target; undefined where no valid request came. */
  readonly requestLine: string | undefined
  readonly text: string
}

/** Puts together what was sent bit by bit. */
export type ResponseReader = {
  /**
   * @returns the responses to which something was added, as long as they are by now. One comes
   *   again when there is more of it.
   */
  readonly read: (events: readonly ConnectionEvent[]) => readonly SentResponse[]
}

/** @returns one that has read nothing yet */
export function createResponseReader(): ResponseReader {
  const open = new Map<string, SentResponse>()
  return {
    read: (events) => {
      const ended: SentResponse[] = []
      const touched = new Set<string>()
      for (const event of events) {
        const { connection, port } = event
        const response = open.get(connection) ?? { port, requestLine: undefined, text: '' }
        if ('sent' in event) {
          open.set(connection, { ...response, text: response.text + event.sent })
        } else {
          if (touched.has(connection)) ended.push(response)
          open.set(connection, { port, requestLine: event.requestLine, text: '' })
        }
        touched.add(connection)
      }
      return [...ended, ...[...touched].flatMap((connection) => open.get(connection) ?? [])]
    },
  }
}

/** The calls whose responses hand join tokens to the operator. */
const TOKEN_REQUEST =
  /^(?:GET \/api\/video\/(?:conferences\/[^/?]+\/conference_tokens(?:\?.*)?|conference_tokens\/[^/?]+)|POST \/api\/video\/conference_tokens\/[^/?]+\/reset)$/

/** The calls whose responses hand stream addresses or links to recordings to the operator. */
const LINK_REQUEST =
  /^(?:(?:GET|POST) \/api\/video\/conferences\/[^/?]+\/streams|(?:GET|PUT) \/api\/video\/streams\/[^/?]+|GET \/api\/video\/(?:room_sessions\/[^/?]+\/recordings|room_recordings(?:\/[^/?]+)?)(?:\?.*)?)$/

/**
 * @param secrets that no response may hold
 * @param pasted join tokens that callers have sent themselves and may get back
 * @returns what got out in responses, a line each
 */
export function leaksInResponses(
  secrets: readonly string[],
  responses: readonly SentResponse[],
  pasted: readonly string[] = [],
): readonly string[] {
  return responses.flatMap(({ requestLine = 'what was no request', text }) => {
    const tokens = TOKEN_REQUEST.test(requestLine)
      ? []
      : joinTokensIn(text).filter((form) => !pasted.includes(form))
    const links = LINK_REQUEST.test(requestLine) ? [] : linkSecretsIn(text)
    return [...findSecrets(secrets, text), ...tokens, ...links].map(
      (form) => `in the response to ${requestLine}: ${form}`,
    )
  })
}
