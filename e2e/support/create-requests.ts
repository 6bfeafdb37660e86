import type { Journal } from '../../server/sandbox/journal.ts'

/**
 * @param journal of the sandbox that the server acts on
 * @returns the bodies of all create calls that reached it, first one first
 */
export function createRequests(journal: Journal): readonly unknown[] {
  return journal
    .entries()
    .filter(({ method, path }) => method === 'POST' && path === '/api/video/conferences')
    .map(({ body }) => body)
}
