import type { ServerResponse } from 'node:http'
import type { Request } from 'express'
import { invalid } from '#contract/field-error.ts'
import type { BodyRules } from '../../http/body.ts'
import { sendProblem } from '../../http/problems.ts'
import { sendFieldError } from '../turns.ts'
import { type GivenIfMatch, readIfMatch } from './if-match.ts'

/** What a kind of records is called, as in `brand kit` and `brand kits`. */
export type RecordWords = { readonly one: string; readonly many: string }

/** Makes what is said where a call about a record is not carried out. */
export function createRecordResponses({ one, many }: RecordWords) {
  const bodyRules: BodyRules = {
    maxBytes: 64 * 1024,
    tooLarge: `The body has more than 64 KiB. Nothing was done. Send less: no ${one} needs that much.`,
  }
  const nameTaken = invalid('name', `Another ${one} has this name, or one like it`, 'not_unique')

  return {
    bodyRules,

    unavailable: `Greenroom cannot use its database, so ${many} can be neither shown nor changed. If this was a change, look at the ${one} in a minute, before you send it again; if it still fails, check that the database is running.`,

    /** @returns which versions the caller means; undefined where that is not said and a refusal was sent */
    parseIfMatch: (request: Request, response: ServerResponse): GivenIfMatch | undefined => {
      const ifMatch = readIfMatch(request)
      if (ifMatch.kind === 'given') return ifMatch
      if (ifMatch.kind === 'malformed') {
        sendFieldError(response, invalid('If-Match', `Must be the ETag of a ${one}, such as "3"`))
      } else {
        sendProblem(
          response,
          'precondition_required',
          `A change of a ${one} must say in If-Match which version it is of, so that it undoes nobody else’s. Nothing was changed. Read the ${one} and send its ETag along.`,
        )
      }
      return undefined
    },

    sendNameTaken: (response: ServerResponse) => sendFieldError(response, nameTaken),

    sendFull: (response: ServerResponse, limit: number) =>
      sendProblem(
        response,
        'wrong_state',
        `There are ${limit} ${many} already, and there can be no more. Nothing was created. Delete one that nobody needs first.`,
      ),

    sendKeyReused: (response: ServerResponse) =>
      sendProblem(
        response,
        'key_reused',
        `This Idempotency-Key was used before for a different ${one}. Nothing was created. Send it with a new key.`,
      ),

    sendMissing: (response: ServerResponse) =>
      sendProblem(
        response,
        'not_found',
        `There is no ${one} with this id: it was deleted, or never made.`,
      ),

    sendStale: (response: ServerResponse) =>
      sendProblem(
        response,
        'precondition_failed',
        `The ${one} was changed after the version that this change is of. Nothing was changed now. Read it again, and make the change to what it is now.`,
      ),
  }
}
