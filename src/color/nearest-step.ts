import type { LightnessStep } from './lightness-steps.ts'

/**
 * @param steps to choose from, nearest first; at least one
 * @param least a bound from below: no step breaks fewer rules, so one that breaks no more will do
 * @returns the first of the steps that break the fewest rules
 */
export function nearestStep<Rule>(
  steps: Iterable<LightnessStep>,
  rules: readonly Rule[],
  least: number,
  isBroken: (step: LightnessStep, rule: Rule) => boolean,
): LightnessStep {
  let best: { step: LightnessStep; count: number } | undefined
  // What the last step broke the next one nearly always breaks too, and is asked first.
  const inTurn = [...rules]
  for (const step of steps) {
    let count = 0
    for (let index = 0; index < inTurn.length; index += 1) {
      const rule = inTurn[index]
      if (rule === undefined || !isBroken(step, rule)) continue
      inTurn.splice(index, 1)
      inTurn.splice(count, 0, rule)
      count += 1
      if (best && count >= best.count) break
    }
    if (!best || count < best.count) best = { step, count }
    if (best.count <= least) break
  }
  if (!best) throw new Error('There is no lightness step')
  return best.step
}
