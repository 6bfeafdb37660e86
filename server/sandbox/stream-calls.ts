import { noQuery, pageQuery } from '#contract/query.ts'
import { streamCreate } from '#contract/stream.ts'
import type { Answer } from './answer.ts'
import { type CallRequest, checked, checkedBody, listed, withConference } from './call-request.ts'

/** `GET /conferences/{id}/streams`. An unknown conference is a 404, though the reference lists none. */
export function listStreams(request: CallRequest): Answer {
  return checked(pageQuery, request.query, (query) =>
    withConference(request, (row) =>
      listed(
        request,
        request.space.streams.ofConference(row.conference.id),
        query,
        ({ stream }) => stream,
      ),
    ),
  )
}

/** `POST /conferences/{id}/streams` */
export function createStream(request: CallRequest): Answer {
  return checked(noQuery, request.query, () =>
    withConference(request, (row) =>
      checkedBody(streamCreate, request.body, (wanted) => ({
        status: 200,
        body: request.space.streams.add(row.conference.id, wanted),
      })),
    ),
  )
}
