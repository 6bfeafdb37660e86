import type { Conference } from '#contract/conference.ts'
import { fieldNames, isAcceptedBy } from '#contract/conference-fields.ts'

/** A body on its way to the contract, which checks it. */
type DraftBody = Readonly<Record<string, unknown>>

/**
 * The body of an update that changes the end of the join window alone: all else goes back letter by
 * letter, because SignalWire may set what is absent back to its default. Null cannot be sent, so
 * what is null is left out.
 *
 * @param join_until the new end; null leaves it out, which may or may not take it away
 */
export function bodyWithEnd(conference: Conference, join_until: string | null): DraftBody {
  const { display_name, name } = conference
  // The one field that an update must have.
  const state = { ...conference, display_name: display_name ?? name, join_until }
  return Object.fromEntries(
    fieldNames.flatMap((field) =>
      isAcceptedBy(field, 'update') && state[field] !== null ? [[field, state[field]]] : [],
    ),
  )
}
