import type { Journal } from '../../server/sandbox/api/journal.ts'

/** The bodies of all create calls that reached it, first one first. */
export function createRequests(journal: Journal): readonly unknown[] {
  return journal
    .entries()
    .filter(({ method, path }) => method === 'POST' && path === '/api/video/conferences')
    .map(({ body }) => body)
}
