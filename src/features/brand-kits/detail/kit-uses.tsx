import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { conferenceColors } from '#api/conference/conference-colors.ts'
import { brandKitUses } from '#api/records/brand-kit-uses.ts'
import { brandKitColorHistory } from '#api/records/brand-kits.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { compareWithKit, type KitComparison } from '../drift.ts'
import { BringUpToDate } from './bring-up-to-date.tsx'
import { conferenceCount } from './conference-link.tsx'
import { EqualConferences } from './equal-conferences.tsx'
import { GiveColors } from './give-colors.tsx'

type Props = {
  kit: BrandKit
  conferenceAddress: (id: string) => string
  batchAddress: (id: string) => string
}

/** Which conferences have a kit's colours, and which were made with it and have others by now. */
export default function KitUses({ kit, conferenceAddress, batchAddress }: Props) {
  const conferences = useQuery(conferenceColors)
  const uses = useQuery(brandKitUses(kit.id))
  const history = useQuery(brandKitColorHistory(kit))
  const conferencesError = useErrorUntilData(conferences)
  const usesError = useErrorUntilData(uses)
  const historyError = useErrorUntilData(history)
  const error = conferencesError ?? usesError ?? historyError
  const madeWith = useMemo(
    () => new Set(uses.data?.map(({ conference_id }) => conference_id)),
    [uses.data],
  )
  const compared = useMemo(
    () =>
      compareWithKit(kit.colors, madeWith, history.data ?? [], conferences.data?.conferences ?? []),
    [kit.colors, madeWith, history.data, conferences.data],
  )
  const isKnown =
    conferences.data !== undefined && uses.data !== undefined && history.data !== undefined
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
            isFetching={conferences.isFetching || uses.isFetching || history.isFetching}
            onRetry={() => {
              void conferences.refetch()
              void uses.refetch()
              void history.refetch()
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
          <GiveColors
            key={kit.id}
            kit={kit}
            conferences={compared.others}
            batchAddress={batchAddress}
          />
        </>
      )}
    </section>
  )
}

function summaryOf({ equal, drifted }: KitComparison<unknown>, hasMore: boolean): string {
  const among = hasMore ? ' Only the newest 2,000 conferences were compared.' : ''
  if (equal.length === 0 && drifted.length === 0)
    return `No conference has these colours yet. Choose the kit in the form of a conference, under Start from, or as the base of a batch.${among}`
  const has = equal.length === 1 ? 'has' : 'have'
  const made = drifted.filter(({ isMadeWith }) => isMadeWith).length
  const former = drifted.length - made
  return [
    equal.length === 0
      ? 'No conference has exactly these colours.'
      : `${conferenceCount(equal.length)} ${has} exactly these colours.`,
    made > 0 &&
      `${conferenceCount(made)} made with this kit ${made === 1 ? 'differs' : 'differ'} now.`,
    former > 0 &&
      `${conferenceCount(former)} ${former === 1 ? 'has' : 'have'} the colours it had before.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
    .concat(among)
}
