import type { Answer } from './answer.ts'
import type { CallRequest } from './call-request.ts'
import {
  createConference,
  deleteConference,
  listConferences,
  readConference,
  updateConference,
} from './conference-calls.ts'
import { createStream, listStreams } from './stream-calls.ts'
import { listTokens, readToken, resetToken } from './token-calls.ts'

export const callNames = [
  'create_conference',
  'list_conferences',
  'read_conference',
  'update_conference',
  'delete_conference',
  'list_tokens',
  'read_token',
  'reset_token',
  'list_streams',
  'create_stream',
] as const
export type CallName = (typeof callNames)[number]

type Call = { name: CallName; answer: (request: CallRequest) => Answer }

/** All that SignalWire's video API can be asked for here. */
const calls: readonly [method: string, path: string, name: CallName, answer: Call['answer']][] = [
  ['POST', 'conferences', 'create_conference', createConference],
  ['GET', 'conferences', 'list_conferences', listConferences],
  ['GET', 'conferences/ID', 'read_conference', readConference],
  ['PUT', 'conferences/ID', 'update_conference', updateConference],
  ['DELETE', 'conferences/ID', 'delete_conference', deleteConference],
  ['GET', 'conferences/ID/conference_tokens', 'list_tokens', listTokens],
  ['GET', 'conference_tokens/ID', 'read_token', readToken],
  ['POST', 'conference_tokens/ID/reset', 'reset_token', resetToken],
  ['GET', 'conferences/ID/streams', 'list_streams', listStreams],
  ['POST', 'conferences/ID/streams', 'create_stream', createStream],
]

const routes = calls.map(([method, path, name, answer]) => ({
  method,
  path: new RegExp(`^/api/video/${path.replace('ID', '([0-9a-f-]{36})')}$`),
  call: { name, answer },
}))

/**
 * @param method as it stands in the request line
 * @param path without the query
 * @returns the call that lives there and the id in the path, if any
 */
export function findCall(method: string, path: string): { call: Call; id: string } | undefined {
  for (const route of routes) {
    const match = route.method === method && route.path.exec(path)
    if (match) return { call: route.call, id: match[1] ?? '' }
  }
  return undefined
}
