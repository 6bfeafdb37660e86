import { randomBytes, randomUUID } from 'node:crypto'
import type { Token } from '#contract/token.ts'
import type { Positioned } from '../api/paging.ts'

/**
 * What a person may do to themselves: every guest's scopes.
 *
 * @see https://developer.signalwire.com/rest/overview/permissions
 */
const guestScopes = [
  'room.self.audio_mute',
  'room.self.audio_unmute',
  'room.self.video_mute',
  'room.self.video_unmute',
  'room.self.deaf',
  'room.self.undeaf',
  'room.self.set_input_volume',
  'room.self.set_output_volume',
  'room.self.set_input_sensitivity',
] as const

/** What a person may do to others and to the room: a moderator's scopes beside their own. */
const moderatorScopes = [
  ...guestScopes,
  'room.member.audio_mute',
  'room.member.audio_unmute',
  'room.member.video_mute',
  'room.member.video_unmute',
  'room.member.deaf',
  'room.member.undeaf',
  'room.member.set_input_volume',
  'room.member.set_output_volume',
  'room.member.set_input_sensitivity',
  'room.member.remove',
  'room.list_available_layouts',
  'room.set_layout',
  'room.set_position',
  'room.hide_video_muted',
  'room.show_video_muted',
  'room.recording',
  'room.playback',
  'room.stream',
] as const

type TokenRow = Positioned & { conferenceId: string; token: Token }
export type TokenStore = ReturnType<typeof createTokenStore>

/** @returns an empty store of join tokens */
export function createTokenStore() {
  const rows = new Map<string, TokenRow>()
  let lastPosition = 0

  const add = (conferenceId: string, name: string, scopes: readonly string[]) => {
    lastPosition += 1
    const token = { id: randomUUID(), name, token: newSecret(), scopes: [...scopes] }
    rows.set(token.id, { position: lastPosition, conferenceId, token })
  }
  const ofConference = (conferenceId: string) =>
    [...rows.values()].filter((row) => row.conferenceId === conferenceId).reverse()

  return {
    /** Makes the two tokens that every conference comes with; lists show the moderator's first. */
    addPair(conferenceId: string): void {
      add(conferenceId, 'Guest', guestScopes)
      add(conferenceId, 'Moderator', moderatorScopes)
    },
    find: (id: string): Token | undefined => rows.get(id)?.token,
    /** Newest first. */
    ofConference,
    /** Gives the token a new secret; the old one is lost. */
    reset(id: string): Token | undefined {
      const row = rows.get(id)
      if (!row) return undefined
      row.token = { ...row.token, token: newSecret() }
      return row.token
    },
    removeOf(conferenceId: string): void {
      for (const row of ofConference(conferenceId)) rows.delete(row.token.id)
    },
  }
}

function newSecret(): string {
  return `vpt_${randomBytes(16).toString('hex')}`
}
