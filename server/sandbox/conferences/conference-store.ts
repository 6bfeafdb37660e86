import { randomBytes, randomUUID } from 'node:crypto'
import {
  type Conference,
  type ConferenceCreate,
  type ConferenceUpdate,
  conference,
} from '#contract/conference.ts'
import { conferenceDefaults } from '#contract/conference-fields.ts'
import { type FieldError, invalid } from '#contract/field-error.ts'
import type { Positioned } from '../api/paging.ts'
import { fullDateTime } from './instant.ts'

export type ConferenceRow = Positioned & { conference: Conference }
export type ConferenceStore = ReturnType<typeof createConferenceStore>

/** Values that a seed sets; they are generated otherwise. */
export type CreateOverrides = { id?: string; createdAt?: Date }

/**
 * Conferences and the rules that need to know more than one request: a name is given once, and an
 * update sets what it leaves out back to the default.
 *
 * @param clock the time now
 * @returns an empty store
 */
export function createConferenceStore(clock: () => Date) {
  const rows = new Map<string, ConferenceRow>()
  const names = new Set<string>()
  let lastPosition = 0

  const unusedName = (): string => {
    const name = `conference-${randomBytes(6).toString('hex')}`
    return names.has(name) ? unusedName() : name
  }

  return {
    create(body: ConferenceCreate, origin: CreateOverrides = {}): Conference | FieldError {
      const name = body.name ?? unusedName()
      if (names.has(name))
        return invalid('name', 'Name has already been taken', 'not_unique_within_space')
      const createdAt = (origin.createdAt ?? clock()).toISOString()
      const created = conference.parse({
        ...settingsOf(body),
        id: origin.id ?? randomUUID(),
        name,
        created_at: createdAt,
        updated_at: createdAt,
      })
      names.add(name)
      lastPosition += 1
      rows.set(created.id, { position: lastPosition, conference: created })
      return created
    },
    find: (id: string): ConferenceRow | undefined => rows.get(id),
    update(row: ConferenceRow, body: ConferenceUpdate): Conference {
      const { id, name, meta, created_at } = row.conference
      row.conference = conference.parse({
        ...settingsOf(body),
        id,
        name,
        meta,
        created_at,
        updated_at: clock().toISOString(),
      })
      return row.conference
    },
    remove({ conference: { id, name } }: ConferenceRow): void {
      rows.delete(id)
      names.delete(name)
    },
    newestFirst: (): ConferenceRow[] => [...rows.values()].reverse(),
  }
}

function settingsOf(body: ConferenceCreate | ConferenceUpdate) {
  return {
    description: null,
    meta: null,
    ...conferenceDefaults,
    ...body,
    join_from: body.join_from === undefined ? null : fullDateTime(body.join_from),
    join_until: body.join_until === undefined ? null : fullDateTime(body.join_until),
  }
}
