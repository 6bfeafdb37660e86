import { CircleAlert, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { isolateDirection } from '#ui/isolate-direction.ts'
import type { NeedText } from './need-text.ts'

/** What needs somebody: what is the matter, and the one thing to do next. */
export function NeedRow({ text: { title, says, step, isUrgent } }: { text: NeedText }) {
  return (
    <li className="flex gap-x-3 py-3">
      {isUrgent ? (
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      ) : (
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      )}
      <div className="min-w-0">
        <p dir="auto" translate="no" className="truncate text-left font-medium">
          {title}
        </p>
        <p className="text-quiet">{says}</p>
        {step && (
          <Link
            href={step.href}
            aria-label={`${step.label}: ${isolateDirection(title)}`}
            className="mt-1.5 inline-flex h-8 items-center rounded-md border border-strong bg-surface px-3 font-medium hover:bg-hover"
          >
            {step.label}
          </Link>
        )}
      </div>
    </li>
  )
}
