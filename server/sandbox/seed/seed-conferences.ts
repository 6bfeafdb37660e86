import type { ConferenceCreate } from '#contract/conference.ts'
import type { SessionStart } from './start-session.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A conference that is there from the start. */
export type Seed = {
  id: string
  body: ConferenceCreate
  createdDaysAgo: number
  /** The session that runs there, if one does. */
  live?: SessionStart
}

/**
 * Conferences of several brands: past, open, coming and without a window, two of them with people
 * inside. Ids are always the same, so that an address noted down works again after a restart.
 *
 * @param now what the times are relative to, so that tomorrow stays tomorrow
 * @returns what to create, oldest first
 */
export function seedConferences(now: Date): readonly Seed[] {
  const window = (days: number, from: string, hours: number) => {
    const start = new Date(
      `${new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)}T${from}:00Z`,
    )
    return {
      join_from: formatTime(start),
      join_until: formatTime(new Date(start.getTime() + hours * HOUR_MS)),
    }
  }
  const openNow = (minutesAgo: number, hours: number) => {
    const quarter = 15 * MINUTE_MS
    const start = Math.floor((now.getTime() - minutesAgo * MINUTE_MS) / quarter) * quarter
    return {
      join_from: formatTime(new Date(start)),
      join_until: formatTime(new Date(start + hours * HOUR_MS)),
    }
  }

  return [
    {
      id: '0b5c3f4e-2d61-4a7f-9c1e-6f1d2a9b7c01',
      createdDaysAgo: 41,
      body: { name: 'ad-hoc', display_name: 'Ad hoc room' },
    },
    {
      id: '1f7a9d20-84c3-4e15-b6a2-3c5e8f0d1b02',
      createdDaysAgo: 23,
      body: {
        name: 'lumen-history-of-glass',
        display_name: 'Lumen Academy: A short history of glass',
        description: 'Open lecture with Dr. Ines Okafor.\nQuestions in the chat, please.',
        ...window(-9, '17:00', 2),
        quality: '1080p',
        layout: 'highlight-1-responsive',
        size: 'large',
        record_on_start: true,
        ...themes(
          ['#6B3FA0', '#FBF9FE', '#241A33', '#1E8E5A', '#B3264A'],
          ['#7E57C2', '#17121F', '#EFE9F7', '#5CCB95', '#D6455F'],
        ),
      },
    },
    {
      id: '2c8e1b73-5f90-4d2b-8e47-91a6d4c3e503',
      createdDaysAgo: 16,
      body: {
        name: 'kestrel-dealer-training-e2',
        display_name: 'Kestrel Cycles: Dealer training, E2 drive',
        description: 'Service intervals, diagnostics, warranty.',
        ...window(-1, '13:00', 3),
        layout: '3x3',
        size: 'medium',
        record_on_start: true,
        ...themes(
          ['#B4450B', '#FFFFFF', '#22261F', '#2F7D32', '#B71C1C'],
          ['#C4570F', '#151813', '#F0F2EC', '#7CC47F', '#D84339'],
        ),
      },
    },
    {
      id: '3d94f6a8-b017-4c6e-a5d3-07e2b8f91c04',
      createdDaysAgo: 12,
      body: {
        name: 'tidewater-mediation-room',
        display_name: 'Tidewater Legal: Mediation room',
        description: 'Confidential. Not recorded.',
        layout: '2x1',
        size: 'small',
        enable_chat: false,
        ...themes(
          ['#2F4858', '#F7F8F9', '#1B242B', '#27795B', '#A3333D'],
          ['#4A6B80', '#12181D', '#E6EBEF', '#63B795', '#C94F58'],
        ),
      },
    },
    {
      id: '4ea07c51-6d2f-4b98-93f0-d8b15c7e2a05',
      createdDaysAgo: 8,
      body: {
        name: 'northlight-crew-briefing',
        display_name: 'Northlight Airways: Crew briefing, Atlantic',
        description: 'All long-haul crews of the week. Have the roster at hand.',
        ...window(7, '05:30', 1),
        layout: '4x4',
        size: 'medium',
        enable_room_previews: true,
        ...themes(
          ['#0B5FA5', '#F4F9FD', '#10293D', '#16794C', '#B3261E'],
          ['#1F74BD', '#0C1822', '#E4F0F9', '#58C08E', '#D9483F'],
        ),
      },
    },
    {
      id: '5fb18d62-7e3a-4ca9-84e1-e9c26d8f3b06',
      createdDaysAgo: 6,
      body: {
        name: 'saltmarsh-open-hours',
        display_name: 'Saltmarsh Coffee: Roasters’ open hours',
        description: 'Come and go as you like: somebody from the roastery is always here.',
        ...openNow(11 * 24 * 60, 28 * 24),
        layout: '5up',
        size: 'small',
        ...themes(
          ['#7A4B2A', '#FCF8F3', '#2E2119', '#4F7A3A', '#A63A2B'],
          ['#94603A', '#1A1410', '#F3E9DF', '#8FB87A', '#C8523F'],
        ),
      },
    },
    {
      id: '60c29e73-8f4b-4dba-95f2-fad37e904c07',
      createdDaysAgo: 4,
      body: {
        name: 'otto-lind-spring-preview',
        display_name: 'Otto & Lind: Spring collection, press preview',
        description: 'Live from the Malmö showroom. Embargo until Friday noon.',
        ...window(1, '09:00', 2),
        quality: '1080p',
        layout: 'grid-responsive',
        size: 'large',
        record_on_start: true,
        enable_room_previews: true,
        ...themes(
          ['#A8472F', '#FAF6F1', '#2B2622', '#3E7C59', '#A12A45'],
          ['#B9573D', '#1C1917', '#F2ECE6', '#7BC29A', '#CF4A63'],
        ),
      },
    },
    {
      id: '71d3af84-905c-4ecb-a603-0be48fa15d08',
      createdDaysAgo: 2,
      live: { minutesAgo: 12, people: 9 },
      body: {
        name: 'fernwood-case-conference',
        display_name: 'Fernwood Clinic: Case conference',
        description: 'Ward 4 and guests from radiology.',
        ...openNow(20, 2),
        layout: '2x2',
        size: 'small',
        enable_room_previews: true,
        enable_chat: false,
        ...themes(
          ['#1F6F54', '#F5FAF7', '#17271F', '#1B7F3B', '#B02A37'],
          ['#2A8465', '#0F1A15', '#E5F1EB', '#5FD08A', '#D64550'],
        ),
      },
    },
    {
      id: '82e4b095-a16d-4fdc-b714-1cf590b26e09',
      createdDaysAgo: 1,
      live: { minutesAgo: 47, people: 14 },
      body: {
        name: 'halcyon-board-review-q3',
        display_name: 'Halcyon Bank: Board review, third quarter',
        description: 'Figures first, questions afterwards.',
        ...openNow(55, 3),
        quality: '1080p',
        layout: 'highlight-1-responsive',
        size: 'medium',
        record_on_start: true,
        enable_room_previews: true,
        ...themes(
          ['#12356B', '#FFFFFF', '#14202E', '#1D7A4C', '#A61C2E'],
          ['#3A6BB5', '#0B1220', '#E8EEF7', '#55C08A', '#D4404F'],
        ),
      },
    },
  ]
}

/** To the second, as in SignalWire's responses. */
function formatTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}

/** Primary, background, foreground, success, negative. */
type Palette = readonly [string, string, string, string, string]

function themes(light: Palette, dark: Palette) {
  return {
    light_primary: light[0],
    light_background: light[1],
    light_foreground: light[2],
    light_success: light[3],
    light_negative: light[4],
    dark_primary: dark[0],
    dark_background: dark[1],
    dark_foreground: dark[2],
    dark_success: dark[3],
    dark_negative: dark[4],
  }
}
