import type { Submission, SubmissionKind } from '#contract/submission.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { formatDistance } from '#schedule/format.ts'
import type { Need } from './day.ts'
import type { TodayLinks } from './links.ts'
import { timeText } from './time-text.ts'

/** What is the matter, and the one thing to do next. */
export type NeedText = Readonly<{
  title: string
  says: string
  step: { label: string; href: string } | undefined
  isUrgent: boolean
}>

/**
 * @param now milliseconds since 1970
 * @param zone whose clocks the times are
 */
export function needText(need: Need, now: number, zone: string, to: TodayLinks): NeedText {
  if (need.kind === 'not handed out') {
    const { conference, at } = need
    return {
      title: titleOf(conference),
      says: `Opens ${formatDistance(at, now)}, and nobody has fetched its join tokens here.`,
      step: { label: 'Get its links', href: to.conference(conference.id) },
      isUrgent: false,
    }
  }
  const { title, conferenceId: id, inside } = need.room
  const link = id === undefined ? undefined : { href: to.conference(id) }
  switch (need.kind) {
    case 'full':
    case 'nearly full': {
      const taken = `${need.inside} of ${need.places} places are taken`
      const isFull = need.kind === 'full'
      return {
        title,
        says: isFull ? `${taken}: nobody else can join.` : `${taken}: nearly full.`,
        step:
          id !== undefined && need.canGrow
            ? { label: 'Make it larger', href: to.editConference(id) }
            : link && { label: 'See who is inside', ...link },
        isUrgent: isFull,
      }
    }
    case 'not recorded':
      return {
        title,
        says: 'A recording was asked for, and none is running.',
        step: link && { label: 'Look at the room', ...link },
        isUrgent: true,
      }
    case 'past its end': {
      const closed = `Closed at ${timeText(need.until, now, zone)} (${formatDistance(need.until, now)})`
      return {
        title,
        says: `${closed}, and ${inside === 1 ? '1 person is' : `${inside} people are`} still inside.`,
        step: link && { label: 'See who is inside', ...link },
        isUrgent: false,
      }
    }
  }
}

const unknown: Record<SubmissionKind, string> = {
  create: 'It is not known yet whether it was created.',
  update: 'It is not known yet whether it was changed.',
  delete: 'It is not known yet whether it was deleted.',
  reset_token: 'It is not known yet whether its token was reset.',
  delete_recording: 'It is not known yet whether a recording was deleted.',
  create_stream: 'It is not known yet whether a stream was started.',
  update_stream: 'It is not known yet whether a stream was changed.',
  delete_stream: 'It is not known yet whether a stream was stopped.',
}

/** The same for a submission whose outcome is not known. */
export function unknownOutcomeText(
  { kind, name, state }: Pick<Submission, 'kind' | 'name' | 'state'>,
  to: TodayLinks,
): NeedText {
  return {
    title: name ?? 'Without a name',
    says: unknown[kind],
    step: {
      label: 'See what is known',
      href: `${to.unknownOutcomes}${encodeURIComponent(state)}`,
    },
    isUrgent: true,
  }
}
