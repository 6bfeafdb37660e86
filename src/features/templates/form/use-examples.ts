import type { BrandKit } from '#contract/records/brand-kit.ts'
import { fillPatterns } from '#room/template/fill-patterns.ts'
import { windowOf } from '#schedule/rule/window-rule.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { kitOf } from '../setting-text.ts'
import { setValueOf, type TemplateDraft, wholeRuleOf } from './template-draft.ts'

/** What the patterns make with what is known now. */
export function useExamples(draft: TemplateDraft, kits: readonly BrandKit[], n: number) {
  const now = useMinute()
  const { settings, window, source, kitId, name } = draft
  const kit = source === 'kit' ? kitOf({ brand_kit_id: kitId }, kits) : undefined
  const rule = window.mode === 'none' ? undefined : wholeRuleOf(window)
  const found = rule && windowOf(rule, now)
  const today = wallText(readingAt(now, operatorZone()).wall).slice(0, 10)
  const pattern = (field: 'display_name' | 'name') => {
    const value = setValueOf(settings[field])
    return value === undefined ? undefined : String(value)
  }
  const brand = kit?.name ?? name.trim()
  return fillPatterns(
    { display_name: pattern('display_name'), name: pattern('name') },
    { brand, date: found?.day ?? today, n },
    new Set(),
  )
}
