import { LayoutTemplate, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { useConferenceFormContext } from '../fields/use-form-field.ts'
import type { FormField, FormValues } from '../values/form-values.ts'
import { followReading, hiddenTexts, type TemplateStart } from './template-start.ts'

type Props = {
  start: TemplateStart
  /** What must stay as it is; a value in it may be replaced. */
  fixed: ReadonlyMap<FormField, FormValues[FormField]>
  /** The page of the template. */
  href: string
}

/** What the form is filled in by. It also holds what the template locks, whatever changes the form. */
export function TemplateBanner({ start, fixed, href }: Props) {
  const form = useConferenceFormContext()
  const { template, kit } = start
  const { subscribe, getValues, getFieldState, setValue } = form
  useEffect(() => {
    const keep = () => {
      for (const [field, value] of fixed)
        if (getValues(field) !== value)
          setValue(field, value, {
            shouldDirty: true,
            shouldValidate: getFieldState(field).invalid,
          })
      const [join_from, join_until] = getValues(['join_from', 'join_until'])
      const window = followReading(start, { join_from, join_until })
      for (const field of ['join_from', 'join_until'] as const) {
        const text = window[field]
        if (text !== undefined && getValues(field) !== text)
          setValue(field, text, { shouldDirty: true })
      }
    }
    // A draft may be older than what the template says now.
    keep()
    return subscribe({ formState: { values: true }, callback: keep })
  }, [start, fixed, subscribe, getValues, getFieldState, setValue])
  const hidden = hiddenTexts(start)
  const isKitGone = template.kit !== null && kit === undefined
  const isZoneUnknown = template.window !== null && start.window === undefined
  return (
    <section
      aria-label="Template"
      className="mb-5 rounded-xl border border-line bg-surface px-5 py-3"
    >
      <p className="flex items-start gap-2">
        <LayoutTemplate aria-hidden className="mt-0.5 size-4 shrink-0 text-quiet" />
        <span>
          <span>From the template </span>
          <Link
            href={href}
            translate="no"
            className="font-medium text-accent underline underline-offset-2"
          >
            {isolateDirection(template.name)}
          </Link>
        </span>
      </p>
      {hidden.length > 0 && (
        <p className="mt-1 text-quiet text-xs">
          <span>Also set by the template: </span>
          <span translate="no">{hidden.join('; ')}</span>
        </p>
      )}
      {isKitGone && (
        <Warning>
          Its brand kit was deleted, so its colours are missing here. Choose a kit under “Start
          from”, or edit the template.
        </Warning>
      )}
      {isZoneUnknown && (
        <Warning>
          This browser does not know the time zone of its window: set the times here.
        </Warning>
      )}
    </section>
  )
}

function Warning({ children }: { children: string }) {
  return (
    <p role="status" className="mt-1 flex items-start gap-2 text-sm text-warning">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
