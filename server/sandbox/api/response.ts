import type { FieldError, FieldErrors } from '#contract/field-error.ts'

/** A response, before it is written to a socket. Without `body` only the head is sent. */
export type SandboxResponse = { status: number; body?: unknown }

export const badRequest: SandboxResponse = { status: 400, body: { error: 'Bad Request' } }
export const unauthorized: SandboxResponse = { status: 401, body: { error: 'Unauthorized' } }
export const forbidden: SandboxResponse = { status: 403, body: { error: 'Forbidden' } }
export const notFound: SandboxResponse = { status: 404, body: { error: 'Not Found' } }
export const payloadTooLarge: SandboxResponse = {
  status: 413,
  body: { error: 'Payload Too Large' },
}
export const tooManyRequests: SandboxResponse = {
  status: 429,
  body: { error: 'Too Many Requests' },
}
export const serverError: SandboxResponse = {
  status: 500,
  body: { error: 'Internal Server Error' },
}
export const serviceUnavailable: SandboxResponse = {
  status: 503,
  body: { error: 'Service Unavailable' },
}

/**
 * @param errors what is wrong, one entry per field
 * @returns SignalWire's 422
 */
export function fieldErrorResponse(...errors: FieldError[]): SandboxResponse {
  const body: FieldErrors = { errors }
  return { status: 422, body }
}
