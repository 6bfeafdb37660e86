import type { Rung } from './lightness-steps.ts'

/**
 * @param rungs to choose from, nearest first; at least one
 * @param rules that a colour should keep to
 * @param least a bound from below: no rung breaks fewer rules, so one that breaks no more will do
 * @param isBroken whether a rung breaks a rule
 * @returns the first of the rungs that break the fewest rules
 */
export function nearestRung<Rule>(
  rungs: Iterable<Rung>,
  rules: readonly Rule[],
  least: number,
  isBroken: (rung: Rung, rule: Rule) => boolean,
): Rung {
  let best: { rung: Rung; count: number } | undefined
  // What the last rung broke the next one nearly always breaks too, and is asked first.
  const inTurn = [...rules]
  for (const rung of rungs) {
    let count = 0
    for (let index = 0; index < inTurn.length; index += 1) {
      const rule = inTurn[index]
      if (rule === undefined || !isBroken(rung, rule)) continue
      inTurn.splice(index, 1)
      inTurn.splice(count, 0, rule)
      count += 1
      if (best && count >= best.count) break
    }
    if (!best || count < best.count) best = { rung, count }
    if (best.count <= least) break
  }
  if (!best) throw new Error('A ladder has no rung')
  return best.rung
}
