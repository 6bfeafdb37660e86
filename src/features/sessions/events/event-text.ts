/** What SignalWire calls things, each in words; any other name is shown as it is. */
const subjects: Readonly<Record<string, string>> = {
  room: 'Session',
  session: 'Session',
  room_session: 'Session',
  member: 'Person',
  participant: 'Person',
  recording: 'Recording',
  stream: 'Stream',
  playback: 'Playback',
  layout: 'Layout',
  screenshare: 'Shared screen',
}
const verbs: Readonly<Record<string, string>> = {
  started: 'started',
  ended: 'ended',
  stopped: 'stopped',
  joined: 'joined',
  left: 'left',
  updated: 'changed',
  changed: 'changed',
  paused: 'paused',
  resumed: 'resumed',
  completed: 'completed',
  processing: 'being processed',
  locked: 'locked',
  unlocked: 'unlocked',
  created: 'created',
  deleted: 'deleted',
}

/**
 * @param name such as `room.started` or `video.member.joined`
 * @returns such as `Session started`; undefined where the name is not known
 */
export function eventText(name: string): string | undefined {
  const [subject = '', verb = ''] = name.split('.').slice(-2)
  const known = Object.hasOwn(subjects, subject) && Object.hasOwn(verbs, verb)
  return known && /^(?:video\.)?(?:room\.)?[a-z_]+\.[a-z]+$/.test(name)
    ? `${subjects[subject]} ${verbs[verb]}`
    : undefined
}
