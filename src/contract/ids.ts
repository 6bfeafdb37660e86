/*
 * Patterns of ids and join tokens, as sources for larger patterns and as patterns of their own.
 * Whether a letter's case counts is up to the pattern that they become part of.
 */

export const UUID_SOURCE = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** A UUID anywhere in a text, in either case. */
export const UUID = new RegExp(UUID_SOURCE, 'i')

const wholeUuid = new RegExp(`^${UUID_SOURCE}$`, 'i')

/** @returns whether a text is a UUID, as the server's paths take it */
export function isUuid(text: string): boolean {
  return wholeUuid.test(text)
}

/** What lets a person join a room: 32 hexadecimal digits. */
export const JOIN_TOKEN_SOURCE = 'vpt_[0-9a-f]{32}'

/** A join token anywhere in a text, in either case. */
export const JOIN_TOKEN = new RegExp(JOIN_TOKEN_SOURCE, 'i')

/** The beginning of a join token with whatever of it is there, so that not even a part gets out. */
export const JOIN_TOKEN_PART_SOURCE = 'vpt_[0-9a-f]+'

/** That beginning anywhere in a text, in either case. */
export const JOIN_TOKEN_PART = new RegExp(JOIN_TOKEN_PART_SOURCE, 'i')
