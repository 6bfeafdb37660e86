import { ArrowRight } from 'lucide-react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { colorPattern } from '#contract/theme.ts'
import { Section } from '../fields/section.tsx'
import type { Baseline } from '../values/baseline.ts'
import { valueText } from '../values/value-text.ts'
import { useChanges } from './use-changes.ts'

/** What Save will change, field by field. */
export function ChangesSection({ baseline }: { baseline: Baseline }) {
  const changes = useChanges(baseline)
  if (!changes) return null
  const { values, changed } = changes
  return (
    <Section
      title="Changes"
      lead={
        changed.length === 0
          ? 'Nothing is changed yet.'
          : 'What will be saved. Everything else stays as it is.'
      }
    >
      {changed.length > 0 && (
        <ul aria-label="Changes" className="divide-y divide-line">
          {changed.map((field) => (
            <li key={field} className="py-2.5 first:pt-0 last:pb-0">
              <p className="text-quiet text-xs">{fieldLabels[field]}</p>
              <div className="mt-0.5 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-baseline gap-x-3">
                <del className="text-quiet decoration-quiet/60">
                  <Value text={valueText(baseline.values, field)} />
                </del>
                <ArrowRight aria-hidden className="size-3.5 self-center text-quiet" />
                <ins className="font-medium no-underline">
                  <Value text={valueText(values, field)} />
                </ins>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** A value; a colour with its colour beside it. */
export function Value({ text }: { text: string }) {
  if (!colorPattern.test(text))
    return (
      <span dir="auto" className="whitespace-pre-wrap break-words">
        {text}
      </span>
    )
  return (
    <span className="inline-flex items-center gap-2 font-mono text-xs">
      <span
        aria-hidden
        className="size-4 shrink-0 rounded-sm border border-strong"
        style={{ backgroundColor: text }}
      />
      <span translate="no">{text}</span>
    </span>
  )
}
