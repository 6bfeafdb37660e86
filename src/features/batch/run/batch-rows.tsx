import { useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { cachedConferences } from '#api/conference/conference-cache.ts'
import type { BatchDetail, BatchKind, BatchRow, BatchRowState } from '#contract/batches/batch.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { ChangeList } from '../edit-many/plan/change-list.tsx'
import { changesOfRow } from '../edit-many/plan/changes-of-row.ts'
import { RowBadge } from './batch-badge.tsx'

/** About how high a row is, until it is measured. */
const ROW_HEIGHT = 48

type Props = {
  batch: BatchDetail
  rows: readonly BatchRow[]
  conferenceAddress: (id: string) => string
}

/** What became of each row. Only those in view are in the page. */
export function BatchRows({ batch, rows, conferenceAddress }: Props) {
  const [zone] = useState(operatorZone)
  const client = useQueryClient()
  // What was seen a moment ago in a list need not be called by its id.
  const [titles] = useState(
    () => new Map(cachedConferences(client).map((row) => [row.id, row.display_name ?? row.name])),
  )
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.index ?? index,
    overscan: 10,
    useFlushSync: false,
  })
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Rows of the batch"
      className="max-h-[60vh] overflow-auto rounded-lg border border-line bg-surface"
    >
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className="absolute inset-x-0 top-0 flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-b px-4 py-3"
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className="w-8 shrink-0 text-end text-quiet text-xs tabular-nums">
                  <span className="sr-only">Row </span>
                  {row.index + 1}
                </span>
                <span className="min-w-0 flex-1 basis-56 max-sm:basis-[calc(100%-3rem)]">
                  <RowTitle
                    row={row}
                    title={titles.get(row.conferenceId ?? '')}
                    href={
                      row.conferenceId !== null && isThere(batch.kind, row.state)
                        ? conferenceAddress(row.conferenceId)
                        : undefined
                    }
                  />
                </span>
                <span className="w-40 max-sm:ms-11">
                  <RowBadge state={row.state} />
                </span>
                {row.before && (
                  <div className="w-full ps-11">
                    <ChangeList changes={changesOfRow(row, batch.base)} zone={zone} />
                  </div>
                )}
                {row.problem && (
                  <span className="w-full break-words ps-11 text-quiet">
                    <span>{row.problem.detail}</span>
                    {row.problem.errors.map(({ attribute, message }) => (
                      <span key={`${attribute} ${message}`} className="block">
                        {attribute === null ? message : `${attribute}: ${message}`}
                      </span>
                    ))}
                  </span>
                )}
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

/** Whether a row's conference can be looked at. */
function isThere(kind: BatchKind, state: BatchRowState): boolean {
  if (kind === 'create') return state === 'done'
  return kind === 'update' || state !== 'done'
}

type TitleProps = {
  row: BatchRow
  /** What the conference is called, where that is known. */
  title: string | undefined
  href: string | undefined
}

function RowTitle({ row, title: known, href }: TitleProps) {
  const { values, name, conferenceId } = row
  const given = typeof values.display_name === 'string' ? values.display_name : undefined
  const title = given ?? known ?? name ?? conferenceId ?? 'A conference'
  const words = (
    <>
      <span className="font-medium">{title}</span>
      {name !== null && name !== title && (
        <span className="ms-2 font-mono text-quiet text-xs">{name}</span>
      )}
    </>
  )
  if (href === undefined)
    return (
      <span dir="auto" translate="no" className="block truncate text-left leading-6">
        {words}
      </span>
    )
  return (
    <Link
      href={href}
      dir="auto"
      translate="no"
      className="block min-h-6 truncate text-left leading-6 hover:underline"
    >
      {words}
    </Link>
  )
}
