/** Why a line means no window, in words that say what to write. */
export class Unreadable extends Error {}
