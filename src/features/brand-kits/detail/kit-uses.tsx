import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { createBatch, setBatch } from '#api/batches.ts'
import { brandKitUses } from '#api/brand-kits.ts'
import { type ColoredConference, conferenceColors } from '#api/conference-colors.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/brand-kit.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import { titleOf } from '#contract/conference-title.ts'
import { randomId } from '#lib/random-id.ts'
import { Button } from '#ui/button.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { ScrollRegion } from '#ui/scroll-region.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { compareWithKit, type Drifted, updateRow } from '../drift.ts'

type Props = {
  kit: BrandKit
  conferenceAddress: (id: string) => string
  batchAddress: (id: string) => string
}

/** Which conferences have a kit's colours, and which were made with it and have others by now. */
export function KitUses({ kit, conferenceAddress, batchAddress }: Props) {
  const conferences = useQuery(conferenceColors)
  const uses = useQuery(brandKitUses(kit.id))
  const conferencesError = useErrorUntilData(conferences)
  const usesError = useErrorUntilData(uses)
  const error = conferencesError ?? usesError
  const madeWith = useMemo(
    () => new Set(uses.data?.map(({ conference_id }) => conference_id)),
    [uses.data],
  )
  const compared = useMemo(
    () => compareWithKit(kit.colors, madeWith, conferences.data?.conferences ?? []),
    [kit.colors, madeWith, conferences.data],
  )
  const isKnown = conferences.data !== undefined && uses.data !== undefined
  return (
    <section
      aria-labelledby="kit-uses"
      className="rounded-xl border border-line bg-surface px-5 py-5 sm:px-6 sm:py-6"
    >
      <h2 id="kit-uses" className="font-semibold text-base">
        Used by
      </h2>
      {error && (
        <div className="mt-4">
          <RequestError
            what="The conferences could not be compared with this kit."
            error={error}
            isFetching={conferences.isFetching || uses.isFetching}
            onRetry={() => {
              void conferences.refetch()
              void uses.refetch()
            }}
          />
        </div>
      )}
      {!isKnown && !error && <Skeleton label="Comparing the conferences" className="mt-4 h-24" />}
      {isKnown && (
        <>
          <p className="mt-1 text-quiet">{summaryOf(compared, conferences.data.hasMore)}</p>
          {compared.drifted.length > 0 && (
            <BringUpToDate
              kit={kit}
              drifted={compared.drifted}
              conferenceAddress={conferenceAddress}
              batchAddress={batchAddress}
            />
          )}
          {compared.equal.length > 0 && (
            <EqualConferences
              conferences={compared.equal}
              madeWith={madeWith}
              conferenceAddress={conferenceAddress}
            />
          )}
        </>
      )}
    </section>
  )
}

function count(number: number): string {
  return number === 1 ? '1 conference' : `${number.toLocaleString('en')} conferences`
}

function summaryOf(
  { equal, drifted }: { equal: readonly unknown[]; drifted: readonly unknown[] },
  hasMore: boolean,
): string {
  const among = hasMore ? ' Only the newest 2,000 conferences were compared.' : ''
  if (equal.length === 0 && drifted.length === 0)
    return `No conference has these colours yet. Choose the kit in the form of a conference, under Start from, or as the base of a batch.${among}`
  const has = equal.length === 1 ? 'has' : 'have'
  const made =
    drifted.length === 0
      ? ''
      : ` ${count(drifted.length)} made with this kit ${drifted.length === 1 ? 'differs' : 'differ'} now.`
  return `${count(equal.length)} ${has} exactly these colours.${made}${among}`
}

type BringProps = {
  kit: BrandKit
  drifted: readonly Drifted<ColoredConference>[]
  conferenceAddress: (id: string) => string
  batchAddress: (id: string) => string
}

/** What differs, colour by colour, and what brings it back to the kit's colours: a batch. */
function BringUpToDate({ kit, drifted, conferenceAddress, batchAddress }: BringProps) {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  // The same again, after a lost response, is the same batch.
  const [last, setLast] = useState<{ key: string; body: string }>()
  const chosen = drifted.filter(({ conference }) => !left.has(conference.id))
  const start = useMutation({
    mutationFn: () => {
      const body = {
        kind: 'update' as const,
        title: `Bring up to date with brand kit: ${kit.name}`,
        brandKitId: kit.id,
        base: kit.colors,
        rows: chosen.map(({ conference }) => updateRow(conference)),
      }
      const text = JSON.stringify(body)
      const attempt = last?.body === text ? last : { key: randomId(), body: text }
      setLast(attempt)
      return createBatch(attempt.key, body)
    },
    onSuccess: (batch) => {
      setBatch(client, batch)
      navigate(batchAddress(batch.id))
    },
  })
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const isAll = chosen.length === drifted.length
  return (
    <div className="mt-4">
      <Notice
        tone="warning"
        title={drifted.length === 1 ? '1 conference differs' : `${count(drifted.length)} differ`}
        actions={
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            busy={start.isPending}
            onClick={() => start.mutate()}
          >
            {isAll && chosen.length > 1
              ? `Bring all ${chosen.length.toLocaleString('en')} up to date`
              : `Bring ${count(chosen.length)} up to date`}
          </Button>
        }
      >
        <p>
          They were made with this kit, and have other colours now. Bringing them up to date changes
          the ten colours and nothing else; the batch shows its progress and can be undone.
        </p>
      </Notice>
      {start.error && (
        <div className="mt-3">
          <RequestError
            what="The batch could not be started."
            lead="Starting it again is safe: a batch that was taken in already is not taken in twice."
            operation="update"
            error={start.error}
            isFetching={start.isPending}
            onRetry={() => start.mutate()}
          />
        </div>
      )}
      {drifted.length > 1 && (
        <label className="mt-3 flex min-h-8 w-fit cursor-pointer items-center gap-2.5">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() =>
              setLeft(isAll ? new Set(drifted.map(({ conference }) => conference.id)) : new Set())
            }
            className="size-4 accent-accent"
          />
          <span>All that differ</span>
        </label>
      )}
      <ScrollRegion
        label="Conferences that differ"
        className="mt-2 max-h-96 border border-line p-0"
      >
        <ul>
          {drifted.map(({ conference, differences }) => (
            <li
              key={conference.id}
              className="flex items-start gap-2.5 border-line border-b px-3 py-2.5 last:border-b-0"
            >
              <input
                type="checkbox"
                aria-label={`Bring ${isolateDirection(titleOf(conference))} up to date`}
                checked={!left.has(conference.id)}
                onChange={() => toggle(conference.id)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <div className="min-w-0 flex-1">
                <ConferenceLink conference={conference} href={conferenceAddress(conference.id)} />
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
          ))}
        </ul>
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

/** More than that is shown on demand. */
const FEW = 5

function EqualConferences(props: {
  conferences: readonly ColoredConference[]
  madeWith: ReadonlySet<string>
  conferenceAddress: (id: string) => string
}) {
  const { conferences, madeWith, conferenceAddress } = props
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? conferences : conferences.slice(0, FEW)
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-quiet text-xs">Exactly these colours</h3>
      <ul>
        {shown.map((conference) => (
          <li key={conference.id} className="flex min-w-0 items-baseline gap-3 py-1">
            <ConferenceLink conference={conference} href={conferenceAddress(conference.id)} />
            {!madeWith.has(conference.id) && (
              <span className="shrink-0 text-quiet text-xs">not made with it</span>
            )}
          </li>
        ))}
      </ul>
      {conferences.length > shown.length && (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {`Show all ${conferences.length.toLocaleString('en')}`}
        </Button>
      )}
    </div>
  )
}

function ConferenceLink({ conference, href }: { conference: ColoredConference; href: string }) {
  return (
    <Link
      href={href}
      dir="auto"
      translate="no"
      className="min-w-0 truncate text-left font-medium hover:underline"
    >
      {titleOf(conference)}
    </Link>
  )
}
