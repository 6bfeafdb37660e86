import type { Migration } from 'kysely'
import { renameColumns } from './rename-columns.ts'

export function responseColumns(): Migration {
  return renameColumns('submission', [
    ['answer_status', 'response_status'],
    ['answer_body', 'response_body'],
  ])
}
