import { invalid } from '#contract/field-error.ts'
import { noQuery, pageQuery } from '#contract/protocol/query.ts'
import { type StreamCreate, streamCreate } from '#contract/rooms/stream.ts'
import {
  type EndpointRequest,
  pageResponse,
  withConference,
  withValid,
  withValidBody,
} from '../api/endpoint-request.ts'
import { fieldErrorResponse, notFound, type SandboxResponse } from '../api/response.ts'
import { isUnsafeUrl } from './unsafe-host.ts'

/** Most streams that a conference may have. What SignalWire's platform allows is not published. */
export const MAX_STREAMS = 5

/** `GET /conferences/{id}/streams`. An unknown conference is a 404, though the reference lists none. */
export function listStreams(request: EndpointRequest): SandboxResponse {
  return withValid(pageQuery, request.query, (query) =>
    withConference(request, (row) =>
      pageResponse(
        request,
        request.space.streams.ofConference(row.conference.id),
        query,
        ({ stream }) => stream,
      ),
    ),
  )
}

/** `POST /conferences/{id}/streams` */
export function createStream(request: EndpointRequest): SandboxResponse {
  const { streams } = request.space
  return withValid(noQuery, request.query, () =>
    withConference(request, ({ conference: { id } }) =>
      withSafeUrl(request, (wanted) =>
        streams.ofConference(id).length < MAX_STREAMS
          ? { status: 200, body: streams.add(id, wanted) }
          : fieldErrorResponse(
              invalid(
                null,
                'The platform allows no more streams here',
                'exceeds_platform_stream_limit',
              ),
            ),
      ),
    ),
  )
}

/** `GET /streams/{id}` */
export function readStream({ space, id, query }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () => {
    const row = space.streams.find(id)
    return row ? { status: 200, body: row.stream } : notFound
  })
}

/** `PUT /streams/{id}` */
export function updateStream(request: EndpointRequest): SandboxResponse {
  const { streams } = request.space
  return withValid(noQuery, request.query, () => {
    const row = streams.find(request.id)
    if (!row) return notFound
    return withSafeUrl(request, (wanted) => ({ status: 200, body: streams.update(row, wanted) }))
  })
}

/** `DELETE /streams/{id}` */
export function deleteStream({ space, id, query }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () => (space.streams.remove(id) ? { status: 204 } : notFound))
}

function withSafeUrl(
  { body }: EndpointRequest,
  then: (wanted: StreamCreate) => SandboxResponse,
): SandboxResponse {
  return withValidBody(streamCreate, body, (wanted) =>
    isUnsafeUrl(wanted.url)
      ? fieldErrorResponse(invalid('url', 'Is not a public address', 'url_is_unsafe'))
      : then(wanted),
  )
}
