import { UUID_SOURCE } from '#contract/ids.ts'
import {
  createConference,
  deleteConference,
  listConferences,
  readConference,
  updateConference,
} from '../conferences/conference-endpoints.ts'
import { listRecordingEvents } from '../events/event-endpoints.ts'
import { listLogs, readLog } from '../logs/log-endpoints.ts'
import {
  deleteRecording,
  listRecordings,
  listSessionRecordings,
  readRecording,
} from '../recordings/recording-endpoints.ts'
import {
  listMembers,
  listSessionEvents,
  listSessions,
  readSession,
} from '../sessions/session-endpoints.ts'
import {
  createStream,
  deleteStream,
  listStreams,
  readStream,
  updateStream,
} from '../streams/stream-endpoints.ts'
import { listTokens, readToken, resetToken } from '../tokens/token-endpoints.ts'
import type { EndpointRequest } from './endpoint-request.ts'
import type { SandboxResponse } from './response.ts'

export const endpointNames = [
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
  'read_stream',
  'update_stream',
  'delete_stream',
  'list_sessions',
  'read_session',
  'list_members',
  'list_session_recordings',
  'list_session_events',
  'list_recordings',
  'read_recording',
  'delete_recording',
  'list_recording_events',
  'list_logs',
  'read_log',
] as const
export type EndpointName = (typeof endpointNames)[number]

type Endpoint = { name: EndpointName; handle: (request: EndpointRequest) => SandboxResponse }

/** The endpoints of SignalWire's video API that there are here. */
const endpoints: readonly [
  method: string,
  path: string,
  name: EndpointName,
  handle: Endpoint['handle'],
][] = [
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
  ['GET', 'streams/ID', 'read_stream', readStream],
  ['PUT', 'streams/ID', 'update_stream', updateStream],
  ['DELETE', 'streams/ID', 'delete_stream', deleteStream],
  ['GET', 'room_sessions', 'list_sessions', listSessions],
  ['GET', 'room_sessions/ID', 'read_session', readSession],
  ['GET', 'room_sessions/ID/members', 'list_members', listMembers],
  ['GET', 'room_sessions/ID/recordings', 'list_session_recordings', listSessionRecordings],
  ['GET', 'room_sessions/ID/events', 'list_session_events', listSessionEvents],
  ['GET', 'room_recordings', 'list_recordings', listRecordings],
  ['GET', 'room_recordings/ID', 'read_recording', readRecording],
  ['DELETE', 'room_recordings/ID', 'delete_recording', deleteRecording],
  ['GET', 'room_recordings/ID/events', 'list_recording_events', listRecordingEvents],
  ['GET', 'logs', 'list_logs', listLogs],
  ['GET', 'logs/ID', 'read_log', readLog],
]

const routes = endpoints.map(([method, path, name, handle]) => ({
  method,
  path: new RegExp(`^/api/video/${path.replace('ID', `(${UUID_SOURCE})`)}$`),
  endpoint: { name, handle },
}))

/**
 * @param path without the query
 * @returns the endpoint, and the id in the path or ''
 */
export function findEndpoint(
  method: string,
  path: string,
): { endpoint: Endpoint; id: string } | undefined {
  for (const route of routes) {
    const match = route.method === method && route.path.exec(path)
    if (match) return { endpoint: route.endpoint, id: match[1] ?? '' }
  }
  return undefined
}
