import type { RequestHandler } from 'express'
import { presetHeader } from '../express-messages.ts'

/** Sets the security headers of every response; a page replaces the policy by its own. */
export const setSecurityHeaders: RequestHandler = (_request, response, next) => {
  for (const [name, value] of headers) presetHeader(response, name, value)
  next()
}

const headers = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
] as const

/**
 * @param nonce new for each response; allows the styles that the colour picker makes at run time
 * @returns the Content-Security-Policy of our page
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
