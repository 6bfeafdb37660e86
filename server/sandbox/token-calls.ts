import { noQuery, pageQuery } from '#contract/query.ts'
import type { Token } from '#contract/token.ts'
import { type Answer, notFound } from './answer.ts'
import { type CallRequest, checked, listed, withConference } from './call-request.ts'

/** `GET /conferences/{id}/conference_tokens` */
export function listTokens(request: CallRequest): Answer {
  return checked(pageQuery, request.query, (query) =>
    withConference(request, (row) =>
      listed(
        request,
        request.space.tokens.ofConference(row.conference.id),
        query,
        ({ token }) => token,
      ),
    ),
  )
}

/** `GET /conference_tokens/{id}` */
export function readToken({ space, query, id }: CallRequest): Answer {
  return checked(noQuery, query, () => tokenOr404(space.tokens.find(id)))
}

/** `POST /conference_tokens/{id}/reset`: a body is not looked at. */
export function resetToken({ space, query, id }: CallRequest): Answer {
  return checked(noQuery, query, () => tokenOr404(space.tokens.reset(id)))
}

function tokenOr404(token: Token | undefined): Answer {
  return token ? { status: 200, body: token } : notFound
}
