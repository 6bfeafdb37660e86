import { canaryLinkSecret } from '../leaks/canary.ts'
import { sampleId } from './sample-id.ts'

/*
 * What SignalWire's calls about sessions, recordings and costs return, with everything there that
 * may be there.
 */

const times = { created_at: '2026-11-01T08:00:00Z', updated_at: '2026-11-01T09:00:00Z' }

export const session = {
  id: sampleId,
  room_id: '0b1c2d3e-4f5a-4b6c-8d7e-9f0a1b2c3d4e',
  name: 'quarterly-review',
  display_name: 'Quarterly review',
  max_members: 50,
  quality: '720p',
  fps: 30,
  join_from: null,
  join_until: null,
  remove_at: null,
  remove_after_seconds_elapsed: null,
  layout: 'grid-responsive',
  record_on_start: true,
  tone_on_entry_and_exit: true,
  room_join_video_off: false,
  user_join_video_off: false,
  locked: false,
  start_time: '2026-11-01T08:00:00Z',
  end_time: '2026-11-01T09:00:00Z',
  duration: 3_600,
  status: 'completed',
  ...times,
  preview_url: null,
  prioritize_handraise: false,
  sync_audio_video: true,
}

export const listedSession = {
  ...session,
  cost_in_dollars: 1.25,
  enable_room_previews: false,
  locked_cover: null,
}

export const member = {
  id: sampleId,
  room_session_id: sampleId,
  name: 'Ada',
  join_time: '2026-11-01T08:00:00Z',
  leave_time: null,
  duration: null,
  cost_in_dollars: 0.25,
}

export const recording = {
  id: sampleId,
  room_session_id: sampleId,
  status: 'completed',
  started_at: '2026-11-01T08:00:00Z',
  finished_at: '2026-11-01T09:00:00Z',
  duration: 3_600,
  // More than 32 bits hold.
  size_in_bytes: 5_000_000_000,
  format: 'video/mp4',
  cost_in_dollars: 0.5,
  uri: `https://files.example.com/recordings/one.mp4?signature=${canaryLinkSecret}`,
  ...times,
}

export const recordingEvent = {
  id: sampleId,
  project_id: sampleId,
  room_id: sampleId,
  room_session_id: sampleId,
  room_recording_id: sampleId,
  level: 'info',
  name: 'recording.started',
  payload: { by: 'Ada' },
  created_at: '2026-11-01T08:00:00Z',
}

export const log = {
  id: sampleId,
  created_at: '2026-11-01T09:00:00Z',
  source: 'realtime_api',
  type: 'video_room_session',
  url: null,
  room_name: 'quarterly-review',
  status: 'completed',
  locked: false,
  started_at: '2026-11-01T08:00:00Z',
  ended_at: '2026-11-01T09:00:00Z',
  charge: '1.25',
  charge_details: [{ description: 'Video minutes', charge: '1.25' }],
}
