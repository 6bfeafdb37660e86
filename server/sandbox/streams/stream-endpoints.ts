import { noQuery, pageQuery } from '#contract/query.ts'
import { streamCreate } from '#contract/stream.ts'
import {
  type EndpointRequest,
  pageResponse,
  withConference,
  withValid,
  withValidBody,
} from '../api/endpoint-request.ts'
import type { SandboxResponse } from '../api/response.ts'

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
  return withValid(noQuery, request.query, () =>
    withConference(request, (row) =>
      withValidBody(streamCreate, request.body, (wanted) => ({
        status: 200,
        body: request.space.streams.add(row.conference.id, wanted),
      })),
    ),
  )
}
