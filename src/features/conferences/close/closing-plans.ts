import * as z from 'zod/mini'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'
import { type ClosingPlan, closingPlan } from './closing-plan.ts'

/** Closings that are remembered, the latest ones. */
const MAX_REMEMBERED_PLANS = 50

/** Without storage, a closing is known for as long as its page is open. */
const stored = storedValue('greenroom.closings', matching(z.array(closingPlan)))

/** @returns the closing or opening of a conference that was begun on this device */
export function rememberedPlan(conferenceId: string): ClosingPlan | undefined {
  return read().find((plan) => plan.conferenceId === conferenceId)
}

export function rememberPlan(plan: ClosingPlan): void {
  stored.write([plan, ...others(plan.conferenceId)].slice(0, MAX_REMEMBERED_PLANS))
}

export function forgetPlan(conferenceId: string): void {
  stored.write([...others(conferenceId)])
}

function others(conferenceId: string): readonly ClosingPlan[] {
  return read().filter((plan) => plan.conferenceId !== conferenceId)
}

function read(): readonly ClosingPlan[] {
  return stored.read() ?? []
}
