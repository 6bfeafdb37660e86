import type { SessionPlan } from './session-plan.ts'

/**
 * Remembers what was worked out from a plan until the conference's window changes or it is deleted:
 * the only things in a plan that change and count.
 */
export function oncePerPlan<Value>(workOut: (plan: SessionPlan) => Value) {
  type Kept = Pick<SessionPlan, 'windows' | 'removedAt'> & { value: Value }
  const kept = new WeakMap<SessionPlan, Kept>()
  return (plan: SessionPlan): Value => {
    const { windows, removedAt } = plan
    const before = kept.get(plan)
    if (before && before.windows === windows && before.removedAt === removedAt) return before.value
    const value = workOut(plan)
    kept.set(plan, { windows, removedAt, value })
    return value
  }
}
