import { expect, test } from 'vitest'
import { guestsFirst, tokenRole } from './token-role.ts'

const buildToken = (scopes: string[]) => ({
  id: '0d9d3c34-5c6e-4a52-9a3f-1f2e3d4c5b6a',
  name: null,
  token: `vpt_${'0'.repeat(32)}`,
  scopes,
})

test.each([
  ['guest', ['room.self.audio_mute', 'room.self.video_mute']],
  ['guest', []],
  ['moderator', ['room.self.audio_mute', 'room.member.audio_mute']],
  ['moderator', ['room.recording']],
] as const)('A %s’s scopes: %j', (role, scopes) => {
  expect(tokenRole(buildToken([...scopes]))).toBe(role)
})

test('When SignalWire returns tokens in any order, the guest token comes first', () => {
  const guest = buildToken(['room.self.deaf'])
  const moderator = buildToken(['room.recording'])
  expect(guestsFirst([moderator, guest])).toEqual([guest, moderator])
  expect(guestsFirst([guest, moderator])).toEqual([guest, moderator])
})
