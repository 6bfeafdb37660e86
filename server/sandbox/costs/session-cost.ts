import { type Visit, visitsUntil } from '../members/visits.ts'
import { recordingState } from '../recordings/recording-state.ts'
import { oncePerPlan } from '../sessions/once-per-plan.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import { sessionEnd } from '../sessions/session-span.ts'
import { memberUnits } from './tariff.ts'

/** In thousandths of a cent. A recording costs what it did, also once it is deleted. */
export type SessionCost = { readonly members: number; readonly recordings: number }

/** @returns for how long somebody has been inside until now */
export function secondsInside({ joinedAt, leavesAt }: Visit, now: number): number {
  return Math.floor((Math.min(leavesAt, now) - joinedAt) / 1000)
}

/** @returns what a session has cost until now */
export function sessionCost(plan: SessionPlan, now: number): SessionCost {
  return now < sessionEnd(plan) ? costAt(plan, now) : finalCost(plan)
}

const finalCost = oncePerPlan((plan) => costAt(plan, sessionEnd(plan)))

function costAt(plan: SessionPlan, now: number): SessionCost {
  const { quality } = plan.settings
  const members = visitsUntil(plan, now).map((visit) =>
    memberUnits(secondsInside(visit, now), quality),
  )
  const recordings = plan.recordings
    .filter(({ startedAt }) => startedAt <= now)
    .map((recording) => recordingState(plan, recording, now).units)
  return { members: sum(members), recordings: sum(recordings) }
}

function sum(units: readonly number[]): number {
  return units.reduce((total, next) => total + next, 0)
}
