import type { ConferenceCreate } from '#contract/conference.ts'
import { writeDateTime } from '#contract/date-time.ts'
import { addConference, type Space } from '../space.ts'
import { type SessionStart, startSession } from './start-session.ts'

const MINUTE_MS = 60_000

/**
 * Adds conferences that need somebody: one is full, one was to be recorded and is not, one is over
 * with people inside, and one opens within the hour, when people come.
 */
export function addBusyDay(space: Space): void {
  const now = space.clock().getTime()
  // People plan by full five minutes.
  const round = now - (now % (5 * MINUTE_MS))
  const window = (fromMinutes: number, untilMinutes: number) => ({
    join_from: writeDateTime(round + fromMinutes * MINUTE_MS),
    join_until: writeDateTime(round + untilMinutes * MINUTE_MS),
  })
  const day: readonly [id: string, body: ConferenceCreate, start: SessionStart][] = [
    [
      '93f5c1a6-b27e-40ed-8825-2da6a1c37f10',
      {
        name: 'quayside-morning-call',
        display_name: 'Quayside Logistics: Shift handover',
        ...window(35, 95),
        size: 'medium',
        record_on_start: true,
      },
      { minutesAgo: -37, people: 11 },
    ],
    [
      'a406d2b7-c38f-41fe-9936-3eb7b2d48011',
      {
        name: 'brightwater-parents-evening',
        display_name: 'Brightwater School: Parents’ evening',
        ...window(-95, -25),
        size: 'medium',
      },
      { minutesAgo: 93, people: 4, stay: true },
    ],
    [
      'b517e3c8-d490-420f-aa47-4fc8c3e59112',
      {
        name: 'ridgeway-shareholder-questions',
        display_name: 'Ridgeway Energy: Shareholders’ questions',
        ...window(-40, 140),
        quality: '1080p',
        size: 'medium',
        record_on_start: true,
      },
      { minutesAgo: 36, people: 17, recording: 'stopped' },
    ],
    [
      'c628f4d9-e5a1-4310-bb58-50d9d4f6a213',
      {
        name: 'marlow-studio-fitting',
        display_name: 'Marlow Studio: Fitting with the buyers',
        ...window(-20, 100),
        layout: '5up',
        size: 'small',
      },
      { minutesAgo: 18, people: 10 },
    ],
  ]
  for (const [id, body, start] of day) {
    addConference(space, body, { id, createdAt: new Date(now - 3 * 24 * 60 * MINUTE_MS) })
    startSession(space, id, start)
  }
}
