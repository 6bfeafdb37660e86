import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { ColoredConference } from '#api/conference/conference-colors.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { Button } from '#ui/button.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import type { Drifted } from '../drift.ts'
import { BatchFailed } from './batch-failed.tsx'
import { ConferenceLink, conferenceCount } from './conference-link.tsx'
import { useKitBatch } from './use-kit-batch.ts'

type Props = {
  kit: BrandKit
  drifted: readonly Drifted<ColoredConference>[]
  conferenceAddress: (id: string) => string
  batchAddress: (id: string) => string
}

/** More than that is shown on demand; each has up to ten differences. */
const MANY = 100

/** What differs, colour by colour, and what brings it back to the kit's colours: a batch. */
export function BringUpToDate({ kit, drifted, conferenceAddress, batchAddress }: Props) {
  const start = useKitBatch(kit, `Bring up to date with brand kit: ${kit.name}`, batchAddress)
  // Those are taken at first that were made with it; whose it only was before, may be another's.
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [isAllListed, setAllListed] = useState(false)
  const isChosen = ({ conference, isMadeWith }: Drifted<ColoredConference>) =>
    isMadeWith !== toggled.has(conference.id)
  const chosen = drifted.filter(isChosen)
  const run = () => start.mutate(chosen.map(({ conference }) => conference))
  const toggle = (id: string) => {
    const next = new Set(toggled)
    if (!next.delete(id)) next.add(id)
    setToggled(next)
  }
  // What is taken at first is seen at first.
  const ordered = drifted.toSorted((a, b) => Number(b.isMadeWith) - Number(a.isMadeWith))
  const listed = isAllListed ? ordered : ordered.slice(0, MANY)
  const isAll = chosen.length === drifted.length
  return (
    <div className="mt-4">
      <Notice
        tone="warning"
        title={
          drifted.length === 1
            ? '1 conference differs'
            : `${conferenceCount(drifted.length)} differ`
        }
        actions={
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            busy={start.isPending}
            onClick={run}
          >
            {isAll && chosen.length > 1
              ? `Bring all ${chosen.length.toLocaleString('en')} up to date`
              : `Bring ${conferenceCount(chosen.length)} up to date`}
          </Button>
        }
      >
        <p>
          They were made with this kit, or have the colours it had before. Bringing them up to date
          changes the ten colours and nothing else; the batch shows its progress and can be undone.
        </p>
      </Notice>
      <BatchFailed error={start.error} isPending={start.isPending} onRetry={run} />
      {drifted.length > 1 && (
        <label className="mt-3 flex min-h-8 w-fit cursor-pointer items-center gap-2.5">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() =>
              setToggled(
                new Set(
                  drifted.flatMap(({ conference, isMadeWith }) =>
                    isMadeWith === isAll ? [conference.id] : [],
                  ),
                ),
              )
            }
            className="size-4 accent-accent"
          />
          <span>All that differ</span>
        </label>
      )}
      <ScrollRegion
        label="Conferences that differ"
        className="mt-2 max-h-96 border border-line p-0!"
      >
        <ul>
          {listed.map((each) => {
            const { conference, isMadeWith, differences } = each
            return (
              <li
                key={conference.id}
                className="flex items-start gap-2.5 border-line border-b px-3 py-2.5 last:border-b-0"
              >
                <input
                  type="checkbox"
                  aria-label={`Bring ${isolateDirection(titleOf(conference))} up to date`}
                  checked={isChosen(each)}
                  onChange={() => toggle(conference.id)}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <div className="min-w-0 flex-1">
                  <div className="flex min-w-0 items-baseline gap-3">
                    <ConferenceLink
                      conference={conference}
                      href={conferenceAddress(conference.id)}
                    />
                    {!isMadeWith && (
                      <span className="shrink-0 text-quiet text-xs">not made with it</span>
                    )}
                  </div>
                  <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs">
                    {differences.map(({ field, has, wanted }) => (
                      <li key={field} className="inline-flex items-center gap-1.5">
                        <span>{fieldLabels[field]}</span>
                        <Swatch color={has} />
                        <ArrowRight
                          aria-label="instead of"
                          role="img"
                          className="size-3 text-quiet"
                        />
                        <Swatch color={wanted} />
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            )
          })}
        </ul>
        {listed.length < drifted.length && (
          <Button variant="quiet" className="m-1" onClick={() => setAllListed(true)}>
            {`Show all ${drifted.length.toLocaleString('en')}`}
          </Button>
        )}
      </ScrollRegion>
    </div>
  )
}

function Swatch({ color }: { color: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span
        aria-hidden
        className="size-3.5 rounded-sm border border-strong forced-color-adjust-none"
        style={{ backgroundColor: color }}
      />
      <span className="font-mono">{color}</span>
    </span>
  )
}
