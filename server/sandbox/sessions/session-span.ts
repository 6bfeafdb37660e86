import { closedSpans, type Span } from './closed-spans.ts'
import { oncePerPlan } from './once-per-plan.ts'
import type { SessionPlan } from './session-plan.ts'

/** When nobody new is let in, as far as the session sees it. */
export const closedDuring = oncePerPlan((plan): readonly Span[] =>
  closedSpans(plan.windows, plan.closesAt).filter(({ to }) => to > plan.startedAt),
)

/**
 * When the last one leaves, which ends a session. It is known beforehand: somebody stays for
 * `linger.last` after nobody new is let in, unless others are let in again until then.
 *
 * @returns milliseconds since 1970
 */
export const sessionEnd = oncePerPlan((plan): number => {
  const { last } = plan.linger
  const closed = closedDuring(plan).find(({ from, to }) => from + last <= to)
  const end = Math.max(closed?.from ?? plan.closesAt, plan.startedAt) + last
  return plan.removedAt === null ? end : Math.min(end, plan.removedAt)
})

/** @returns whether a session has begun: one of a conference that was deleted before never does */
export function hasBegun(plan: SessionPlan, now: number): boolean {
  return plan.startedAt <= now && (plan.removedAt === null || plan.startedAt < plan.removedAt)
}

/** @returns whether a session runs at an instant */
export function isRunning(plan: SessionPlan, now: number): boolean {
  return hasBegun(plan, now) && now < sessionEnd(plan)
}
