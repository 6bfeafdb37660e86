import { formatInstant, formatWindow } from '#schedule/format.ts'
import { type WindowRule, windowOf } from '#schedule/rule/window-rule.ts'
import { windowRuleText } from '#schedule/rule/window-rule-text.ts'
import { useMinute } from '#schedule/use-minute.ts'

/** A window rule in words, and the window it means now. */
export function WindowRuleFacts({ rule }: { rule: WindowRule }) {
  return (
    <>
      <span className="block">{windowRuleText(rule)}</span>
      <NextWindow rule={rule} />
    </>
  )
}

/** The window that a rule means now, or why there is none yet. */
export function NextWindow({ rule }: { rule: WindowRule }) {
  const now = useMinute()
  return <span className="block text-quiet text-xs">{nextWindowText(rule, now)}</span>
}

function nextWindowText(rule: WindowRule, now: number): string {
  const found = windowOf(rule, now)
  if (!found) return 'This browser does not know its time zone.'
  const { start } = found
  if (start.kind === 'instant') {
    const shown = formatWindow(start, rule.zone)
    return start.until <= now ? `Next: ${shown}, which is over` : `Next: ${shown}`
  }
  const [first] = start.readings
  const day = formatInstant(first.from, rule.zone).replace(/,[^,]*$/, '')
  const what = start.kind === 'gap' ? 'skip this time' : 'show this time twice'
  return `Next: ${day}, when clocks ${what}: the form asks which is meant`
}
