import type { FieldError, FieldErrors } from '#contract/field-error.ts'

/** What a call comes to, before it is written to a socket. Without `body`, nothing is sent but the head. */
export type Answer = { status: number; body?: unknown }

export const badRequest: Answer = { status: 400, body: { error: 'Bad Request' } }
export const unauthorized: Answer = { status: 401, body: { error: 'Unauthorized' } }
export const forbidden: Answer = { status: 403, body: { error: 'Forbidden' } }
export const notFound: Answer = { status: 404, body: { error: 'Not Found' } }
export const tooLarge: Answer = { status: 413, body: { error: 'Payload Too Large' } }
export const tooMany: Answer = { status: 429, body: { error: 'Too Many Requests' } }
export const serverError: Answer = { status: 500, body: { error: 'Internal Server Error' } }
export const unavailable: Answer = { status: 503, body: { error: 'Service Unavailable' } }

/**
 * @param errors what is wrong, one entry per field
 * @returns SignalWire's 422
 */
export function refused(...errors: FieldError[]): Answer {
  const body: FieldErrors = { errors }
  return { status: 422, body }
}
