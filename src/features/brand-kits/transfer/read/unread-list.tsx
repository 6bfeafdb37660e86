import { CircleAlert } from 'lucide-react'
import type { UnreadKit } from './read-kit.ts'

/** What was brought in and is no kit, with the reason. */
export function UnreadList({ kits }: { kits: readonly (UnreadKit & { id: string })[] }) {
  return (
    <section aria-labelledby="import-unread">
      <h2 id="import-unread" className="mb-2 font-semibold text-base">
        Cannot be read
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-surface">
        {kits.map(({ id, name, reason }) => (
          <li key={id} className="flex gap-2.5 border-line border-b px-4 py-3 last:border-b-0">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            <span className="min-w-0 break-words">
              <span dir="auto" translate="no" className="font-medium">
                {name}
              </span>
              <span className="block text-quiet">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
