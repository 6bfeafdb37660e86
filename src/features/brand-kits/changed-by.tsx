import type { BrandKit } from '#contract/brand-kit.ts'
import { Time } from '#schedule/time.tsx'

/** When a kit was changed last, and by whom where that is known. */
export function ChangedBy({ kit }: { kit: BrandKit }) {
  return (
    <span>
      <span>{kit.version === 1 ? 'Created ' : 'Changed '}</span>
      <Time value={kit.updated_at} />
      {kit.updated_by !== null && (
        <>
          <span> by </span>
          <span translate="no">{kit.updated_by}</span>
        </>
      )}
    </span>
  )
}
