import type { Conference, ConferenceCreate } from './conference.ts'
import { conferenceDefaults } from './conference.ts'

/**
 * Test data: a request with every field set to something other than its default.
 *
 * @param overrides fields to replace
 * @returns a body that the create schema accepts
 */
export function buildFullCreate(overrides: Partial<ConferenceCreate> = {}): ConferenceCreate {
  return {
    name: 'quarterly-review_Q4',
    display_name: 'Quarterly review – 四半期 🎬',
    description: 'Figures first,\nquestions later.',
    join_from: '2026-12-01T09:30:00Z',
    join_until: '2026-12-01T11:00:00Z',
    quality: '1080p',
    layout: '3x3',
    size: 'large',
    record_on_start: !conferenceDefaults.record_on_start,
    enable_room_previews: !conferenceDefaults.enable_room_previews,
    enable_chat: !conferenceDefaults.enable_chat,
    light_primary: '#7B1FA2',
    light_background: '#FFF8E1',
    light_foreground: '#1A1A1A',
    light_success: '#0a7b34',
    light_negative: '#b00020',
    dark_primary: '#8AB4FF',
    dark_background: '#101418',
    dark_foreground: '#F1F3F4',
    dark_success: '#5DD39E',
    dark_negative: '#FF6B81',
    ...overrides,
  }
}

/**
 * Test data: a conference as SignalWire answers a create.
 *
 * @param overrides fields to replace
 * @returns an answer that the record schema accepts
 */
export function buildConference(overrides: Partial<Conference> = {}): Conference {
  return {
    id: '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f',
    name: 'stand-up',
    display_name: 'Stand-up',
    description: null,
    join_from: null,
    join_until: null,
    ...conferenceDefaults,
    tone_on_entry_and_exit: true,
    room_join_video_off: false,
    user_join_video_off: false,
    meta: null,
    created_at: '2026-11-01T08:00:00Z',
    updated_at: '2026-11-01T08:00:00Z',
    ...overrides,
  }
}
