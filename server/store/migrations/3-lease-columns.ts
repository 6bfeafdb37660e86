import type { Migration } from 'kysely'
import { renameColumns } from './rename-columns.ts'

export function leaseColumns(): Migration {
  return renameColumns('submission', [
    ['holder', 'lease_owner'],
    ['held_until', 'lease_until'],
    ['turns', 'retries'],
    ['due_at', 'next_attempt_at'],
    ['begun_there', 'upstream_started_at'],
  ])
}
