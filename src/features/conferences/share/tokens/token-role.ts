import type { Token } from '#contract/token.ts'

export type TokenRole = 'guest' | 'moderator'

/**
 * Tells whom a token is for. A guest may change only their own settings, so one scope beyond those
 * makes a moderator.
 *
 * @returns its role
 */
export function tokenRole(token: Token): TokenRole {
  return token.scopes.every((scope) => scope.startsWith('room.self.')) ? 'guest' : 'moderator'
}

/** Guests' first: those are shared. */
export function guestsFirst(tokens: readonly Token[]): readonly Token[] {
  const rank = (token: Token) => (tokenRole(token) === 'guest' ? 0 : 1)
  return tokens.toSorted((a, b) => rank(a) - rank(b))
}
