import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { ColoredConference } from '#api/conference/conference-colors.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { Button } from '#ui/button.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { BatchFailed } from './batch-failed.tsx'
import { conferenceCount } from './conference-link.tsx'
import { useKitBatch } from './use-kit-batch.ts'

/** So many are listed; the others are found by the search. */
const MAX_LISTED = 100

type Props = {
  kit: BrandKit
  /** What does not have its colours. */
  conferences: readonly ColoredConference[]
  batchAddress: (id: string) => string
}

/** Gives the kit's colours to conferences that are chosen from a list. */
export function GiveColors({ kit, conferences, batchAddress }: Props) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const start = useKitBatch(kit, `Use brand kit: ${kit.name}`, batchAddress)
  const settled = useDeferredValue(wanted)
  const found = useMemo(() => findConferences(conferences, settled), [conferences, settled])
  const listed = found.slice(0, MAX_LISTED)
  const taken = conferences.filter((conference) => chosen.has(conference.id))
  if (conferences.length === 0) return null
  if (!isOpen)
    return (
      <Button
        ref={wasOpen ? takeFocus : undefined}
        className="mt-4"
        onClick={() => {
          setOpen(true)
          setWasOpen(true)
        }}
      >
        Give it to conferences…
      </Button>
    )
  const toggle = (conferenceId: string) => {
    const next = new Set(chosen)
    if (!next.delete(conferenceId)) next.add(conferenceId)
    setChosen(next)
  }
  return (
    <section aria-labelledby={`${id}-title`} className="mt-4 border-line border-t pt-4">
      <h3 ref={takeFocus} tabIndex={-1} id={`${id}-title`} className="font-medium">
        Give it to conferences
      </h3>
      <p className="mt-1 text-quiet">
        They get the ten colours, and nothing else of them changes. It can be undone.
      </p>
      <input
        type="search"
        aria-label="Search conferences"
        placeholder="Search conferences"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        className={`${controlStyle} mt-3 h-9`}
      />
      <p role="status" className="mt-1.5 text-quiet text-xs">
        {found.length > listed.length
          ? `The newest ${MAX_LISTED} of ${conferenceCount(found.length)}. Search to find the others.`
          : conferenceCount(found.length)}
      </p>
      <ScrollRegion
        label="Conferences without these colours"
        className="mt-2 max-h-80 border border-line p-0!"
      >
        <ul>
          {listed.map((conference) => (
            <li key={conference.id} className="border-line border-b last:border-b-0">
              <label className="flex min-h-9 cursor-pointer items-center gap-2.5 px-3 hover:bg-hover">
                <input
                  type="checkbox"
                  checked={chosen.has(conference.id)}
                  onChange={() => toggle(conference.id)}
                  className="size-4 shrink-0 accent-accent"
                />
                <span dir="auto" translate="no" className="min-w-0 truncate">
                  {titleOf(conference)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </ScrollRegion>
      <BatchFailed
        error={start.error}
        isPending={start.isPending}
        onRetry={() => start.mutate(taken)}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={taken.length === 0}
          busy={start.isPending}
          onClick={() => start.mutate(taken)}
        >
          {`Give it to ${conferenceCount(taken.length)}`}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            setOpen(false)
            setChosen(new Set())
          }}
        >
          Cancel
        </Button>
      </div>
    </section>
  )
}

/** Of what was pressed, which is gone: where the keyboard goes on. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}

function findConferences(
  conferences: readonly ColoredConference[],
  query: string,
): readonly ColoredConference[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return conferences
  return conferences.filter((conference) => {
    const text = foldText(`${titleOf(conference)} ${conference.name}`)
    return words.every((word) => text.includes(word))
  })
}
