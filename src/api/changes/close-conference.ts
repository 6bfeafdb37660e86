import { type Conference, conference } from '#contract/conference.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { type Token, token } from '#contract/token.ts'
import { request } from '../client.ts'
import { pathOf } from '../conference/conferences.ts'
import { bodyWithEnd } from './whole-body.ts'

/*
 * The changes that closing a conference to newcomers and opening it again are made of. Each is sent
 * under a key of its own, by which its outcome can be read where the response is lost.
 */

/**
 * @param present the conference as it is this moment
 * @param end null to take it away
 * @returns the conference as SignalWire has it then
 */
export function sendJoinUntil(
  key: string,
  present: Conference,
  end: string | null,
): Promise<Conference> {
  return request({
    method: 'PUT',
    path: pathOf(present.id),
    headers: { [idempotencyKeyHeader]: key },
    body: bodyWithEnd(present, end),
    schema: conference,
  })
}

/** @returns the token with its new secret */
export function sendTokenReset(key: string, tokenId: string): Promise<Token> {
  return request({
    method: 'POST',
    path: `/api/video/conference_tokens/${encodeURIComponent(tokenId)}/reset`,
    headers: { [idempotencyKeyHeader]: key },
    schema: token,
  })
}
