import { SeededRandom } from '../seeded-random.ts'
import type { Span } from '../sessions/closed-spans.ts'
import { oncePerPlan } from '../sessions/once-per-plan.ts'
import type { SessionPlan } from '../sessions/session-plan.ts'
import { closedDuring, sessionEnd } from '../sessions/session-span.ts'
import { PEOPLE, personName } from './people.ts'

/** Somebody, or a shared screen, who came in and will leave: a member, to SignalWire. */
export type Visit = {
  /** Unlike every other's; what its id is made of. */
  readonly key: string
  readonly name: string | null
  readonly joinedAt: number
  readonly leavesAt: number
}

const MINUTE_MS = 60_000

/** From so many people on, somebody shows a screen, which takes a seat of its own. */
const SEATS_WITH_SCREEN = 5

/** Around `fullAt`: longer than any seat is left empty, and for how long nobody leaves. */
const BEFORE_FULL_MS = 8 * MINUTE_MS
const AFTER_FULL_MS = 10 * MINUTE_MS

/**
 * Everybody who comes to a session, also those who are still to come.
 *
 * @returns in the order in which they come
 */
export const plannedVisits = oncePerPlan((plan: SessionPlan): readonly Visit[] => {
  const common = {
    closed: closedDuring(plan),
    end: sessionEnd(plan),
    firstPerson: new SeededRandom(plan.id).whole(0, PEOPLE - 1),
  }
  const visits = Array.from({ length: plan.seats }, (_, seat) => visitsOfSeat(plan, seat, common))
  return visits.flat().sort((a, b) => a.joinedAt - b.joinedAt)
})

/** Those of them who have come until now. */
export function visitsUntil(plan: SessionPlan, now: number): readonly Visit[] {
  const visits = plannedVisits(plan)
  const coming = visits.findIndex(({ joinedAt }) => joinedAt > now)
  return coming === -1 ? visits : visits.slice(0, coming)
}

type Common = {
  readonly closed: readonly Span[]
  readonly end: number
  readonly firstPerson: number
}

function visitsOfSeat(
  plan: SessionPlan,
  seat: number,
  { closed, end, firstPerson }: Common,
): Visit[] {
  const random = new SeededRandom(`${plan.id} ${seat}`)
  const isHost = seat === 0
  const isScreen = plan.seats >= SEATS_WITH_SCREEN && seat === plan.seats - 1
  const isSteady = random.chance(plan.steadyPart) && !isScreen
  const visits: Visit[] = []
  let number = seat
  let at = plan.startedAt + (isHost ? 0 : random.between(1_000, arrivalTime(plan)))
  for (let count = 0; ; count += 1) {
    // The same draws for each visit: a later change of the window moves nothing before it.
    const { stay, gap, linger, late, isBack, isNameless } = drawVisit(random, plan, isScreen)
    const joinedAt = nextOpen(at, closed, late)
    if (joinedAt >= end) return visits
    if (count > 0 && !isBack && !isScreen) number += plan.seats
    const wanted = isHost || isSteady ? end : joinedAt + stay
    const kept = isHost ? wanted : keepFull(plan, joinedAt, wanted, stay)
    const sentHome = isHost ? end : closingTime(joinedAt, closed, linger)
    const leavesAt = Math.min(kept, sentHome, end)
    visits.push({
      key: `member ${plan.id} ${seat} ${count}`,
      name: isScreen
        ? `${personName(firstPerson)} (screen)`
        : isNameless && !isHost
          ? null
          : personName(firstPerson + number),
      joinedAt,
      leavesAt,
    })
    at = leavesAt + gap
  }
}

function drawVisit(random: SeededRandom, { linger }: SessionPlan, isScreen: boolean) {
  const [shortest, longest] = isScreen ? [4, 25] : [8, 70]
  return {
    stay: Math.round(random.between(shortest, longest) * MINUTE_MS),
    gap: Math.round(random.between(0.5, 6) * MINUTE_MS),
    linger: Math.round(random.between(linger.from, linger.to)),
    late: Math.round(random.between(0.2, 5) * MINUTE_MS),
    isBack: random.chance(0.6),
    isNameless: random.chance(0.015),
  }
}

/** How long the first ones take to come. */
function arrivalTime({ startedAt, closesAt, fullAt }: SessionPlan): number {
  return Math.max(1_001, Math.min(8 * MINUTE_MS, ((fullAt ?? closesAt) - startedAt) / 3))
}

/** Who would leave a seat empty around `fullAt` stays longer. */
function keepFull({ fullAt }: SessionPlan, joinedAt: number, leavesAt: number, stay: number) {
  if (fullAt === null || joinedAt > fullAt) return leavesAt
  const isFree = leavesAt > fullAt - BEFORE_FULL_MS && leavesAt < fullAt + AFTER_FULL_MS
  return isFree ? fullAt + AFTER_FULL_MS + stay : leavesAt
}

/** Who comes to a closed door comes again a while after it has opened. */
function nextOpen(at: number, closed: readonly Span[], late: number): number {
  let joinsAt = Math.round(at)
  for (const { from, to } of closed) if (joinsAt >= from && joinsAt < to) joinsAt = to + late
  return joinsAt
}

/** Once nobody new is let in, people leave one after the other, unless it opens again before. */
function closingTime(joinedAt: number, closed: readonly Span[], linger: number): number {
  const span = closed.find(({ from, to }) => from > joinedAt && from + linger < to)
  return span ? span.from + linger : Number.POSITIVE_INFINITY
}
