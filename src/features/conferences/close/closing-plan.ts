import * as z from 'zod/mini'
import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import type { Token } from '#contract/token.ts'
import { guestsFirst, type TokenRole, tokenRole } from '../share/tokens/token-role.ts'

/**
 * - `waiting`: nothing was sent yet.
 * - `sending`: on its way, or its outcome is not known yet.
 * - `failed`: nothing was done; it can be tried again.
 */
const stepStates = ['waiting', 'sending', 'done', 'failed'] as const
export type StepState = (typeof stepStates)[number]

const step = z.object({
  /** `window`, or the token's id. */
  id: z.string(),
  about: z.enum(['window', 'guest', 'moderator']),
  /** Under which it is sent and on record; another one after it has failed. */
  key: z.string(),
  state: z.enum(stepStates),
})
export type Step = z.infer<typeof step>

/** What closes a conference to newcomers, or opens it again, step by step. */
export const closingPlan = z.object({
  conferenceId: z.string(),
  action: z.enum(['close', 'open']),
  /** The end that is set; null takes it away. */
  end: z.nullable(z.string()),
  /** The end before it was closed. */
  former: z.nullable(z.string()),
  /** The end as SignalWire has it after the change. */
  present: z.optional(z.nullable(z.string())),
  steps: z.array(step),
})
export type ClosingPlan = z.infer<typeof closingPlan>

type Ends = Pick<Conference, 'join_from' | 'join_until'>

/**
 * The end with which a conference lets nobody new in. One that has not opened ends when it begins:
 * SignalWire lets nobody in before that, and an end before the start would be no window.
 *
 * @param now milliseconds since 1970
 * @returns null where it is closed already
 */
export function closingEnd(
  ends: Ends,
  now: number,
): { readonly end: string; readonly isBeforeStart: boolean } | null {
  const from = instantOf(ends.join_from)
  const until = instantOf(ends.join_until)
  if (until !== null && (until <= now || (from !== null && until <= from))) return null
  if (ends.join_from !== null && from !== null && from > now)
    return { end: ends.join_from, isBeforeStart: true }
  // Whole seconds, rounded down: the end is not to lie ahead.
  const end = new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000', '')
  return { end, isBeforeStart: false }
}

/** Whether an end lets nobody in any more. */
export function isClosedBy(ends: Ends, now: number): boolean {
  return closingEnd(ends, now) === null
}

/**
 * @param newKey makes the key of a step
 * @returns what is to be done: the window first, as it keeps everybody out at once
 */
export function planClosing(
  conference: Pick<Conference, 'id' | 'join_until'>,
  end: string,
  tokens: readonly Token[],
  newKey: () => string,
): ClosingPlan {
  const steps = [
    { id: 'window', about: 'window' as const },
    ...guestsFirst(tokens).map((token) => ({ id: token.id, about: tokenRole(token) })),
  ]
  return {
    conferenceId: conference.id,
    action: 'close',
    end,
    former: conference.join_until,
    steps: steps.map((each) => ({ ...each, key: newKey(), state: 'waiting' })),
  }
}

/** @param former the end that it had before it was closed */
export function planOpening(
  { id }: Pick<Conference, 'id'>,
  former: string | null,
  newKey: () => string,
): ClosingPlan {
  const steps: Step[] = [{ id: 'window', about: 'window', key: newKey(), state: 'waiting' }]
  return { conferenceId: id, action: 'open', end: former, former, steps }
}

/** Puts a step into another state. */
export function withStep(plan: ClosingPlan, id: string, change: Partial<Step>): ClosingPlan {
  return {
    ...plan,
    steps: plan.steps.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }
}

export function isComplete({ steps }: ClosingPlan): boolean {
  return steps.every(({ state }) => state === 'done')
}

/** Whether something is on its way, so that nothing else is to be sent. */
export function isUnderWay({ steps }: ClosingPlan): boolean {
  return steps.some(({ state }) => state === 'sending')
}

const outcomes: Readonly<
  Record<ClosingPlan['action'], Record<Step['about'], Record<'done' | 'not' | 'sending', string>>>
> = {
  close: {
    window: {
      done: 'window closed',
      not: 'window not closed',
      sending: 'window: not known yet',
    },
    guest: tokenText('guest'),
    moderator: tokenText('moderator'),
  },
  open: {
    window: {
      done: 'window open again',
      not: 'window not opened again',
      sending: 'window: not known yet',
    },
    guest: tokenText('guest'),
    moderator: tokenText('moderator'),
  },
}

function tokenText(role: TokenRole) {
  return {
    done: `${role} token reset`,
    not: `${role} token not reset`,
    sending: `${role} token: not known yet`,
  }
}

/** @returns which half is done, such as `Window closed; guest token reset; moderator token not reset` */
export function describePlan({ action, steps }: ClosingPlan): string {
  const text = steps
    .map(({ about, state }) => {
      const known = state === 'done' || state === 'sending' ? state : 'not'
      return outcomes[action][about][known]
    })
    .join('; ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** @returns whether two ends are one, however they are written */
export function isSameEnd(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return instantOf(one) === instantOf(other)
}

function instantOf(text: string | null): number | null {
  return text === null ? null : (readDateTime(text)?.at ?? null)
}
