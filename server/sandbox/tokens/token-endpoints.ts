import { noQuery, pageQuery } from '#contract/protocol/query.ts'
import type { Token } from '#contract/token.ts'
import {
  type EndpointRequest,
  pageResponse,
  withConference,
  withValid,
} from '../api/endpoint-request.ts'
import { notFound, type SandboxResponse } from '../api/response.ts'

/** `GET /conferences/{id}/conference_tokens` */
export function listTokens(request: EndpointRequest): SandboxResponse {
  return withValid(pageQuery, request.query, (query) =>
    withConference(request, (row) =>
      pageResponse(
        request,
        request.space.tokens.ofConference(row.conference.id),
        query,
        ({ token }) => token,
      ),
    ),
  )
}

/** `GET /conference_tokens/{id}` */
export function readToken({ space, query, id }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () => tokenOr404(space.tokens.find(id)))
}

/** `POST /conference_tokens/{id}/reset`: a body is not looked at. */
export function resetToken({ space, query, id }: EndpointRequest): SandboxResponse {
  return withValid(noQuery, query, () => tokenOr404(space.tokens.reset(id)))
}

function tokenOr404(token: Token | undefined): SandboxResponse {
  return token ? { status: 200, body: token } : notFound
}
