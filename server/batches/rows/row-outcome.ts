import * as z from 'zod/mini'
import type { BatchProblem } from '#contract/batches/batch.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { type ProblemCode, problem } from '#contract/protocol/problem.ts'
import type { Settlement, StoredResponse } from '../../submissions/ledger/entry.ts'
import { redactSecrets, redactText } from '../../submissions/ledger/redact-secrets.ts'
import type { RowOutcome, RowRecord, Values } from '../batch.ts'

/** Errors of SignalWire that are kept of a row: one for each field, and some. */
const MAX_ERRORS = 40
/** Characters of a text that are kept. */
const MAX_TEXT_CHARS = 500

const changed = z.object({ updated_at: z.string() })

/**
 * @param key of the row's submission; null where none was begun
 * @param before of an update, the values before; null where they are not known
 * @returns what a submission's end means to its row
 */
export function rowOutcome(
  key: string | null,
  { state, response, conferenceId, name }: Settlement,
  before: Values | null,
): RowOutcome {
  const isDone = state === 'done'
  const body = isDone ? changed.safeParse(response.body) : undefined
  return {
    state,
    key,
    conferenceId,
    name: name === null ? null : redactText(name),
    updatedAt: body?.success ? body.data.updated_at : null,
    before: isDone && before ? redactedValues.parse(redactSecrets(before)) : null,
    problem: isDone ? null : rowProblem(response),
  }
}

const redactedValues = z.record(z.string(), z.unknown())

/** The end of a row on which nothing was sent. */
export function unsentOutcome(
  row: RowRecord,
  state: 'refused' | 'failed' | 'conflict',
  rejection: BatchProblem,
): RowOutcome {
  return {
    state,
    key: null,
    conferenceId: row.conference_id,
    name: row.name,
    updatedAt: null,
    before: null,
    problem: rejection,
  }
}

/** @returns why nothing was done, from the response that a caller would have got */
export function rowProblem(response: StoredResponse): BatchProblem {
  const { status } = response
  const body = redactSecrets(response.body)
  const own = problem.safeParse(body)
  if (own.success && own.data.status === status) {
    return { status, code: own.data.code, detail: own.data.detail, errors: [] }
  }
  const theirs = fieldErrors.safeParse(body)
  if (theirs.success && theirs.data.errors.length > 0) {
    const errors = theirs.data.errors.slice(0, MAX_ERRORS).map((error) => ({
      ...error,
      message: error.message.slice(0, MAX_TEXT_CHARS),
    }))
    const [first] = errors
    const detail = errors
      .map(({ attribute, message }) => (attribute === null ? message : `${attribute}: ${message}`))
      .join('; ')
      .slice(0, MAX_TEXT_CHARS)
    return { status, code: first?.code ?? null, detail, errors }
  }
  const detail =
    status === 404
      ? 'SignalWire has no such conference. Nothing was changed.'
      : `SignalWire rejected it (status ${status}). Nothing was changed.`
  return { status, code: null, detail, errors: [] }
}

/** @returns the code of a problem of ours */
export function problemCode({ status, body }: StoredResponse): ProblemCode | undefined {
  const own = problem.safeParse(body)
  return own.success && own.data.status === status ? own.data.code : undefined
}
