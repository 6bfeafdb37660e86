import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { BatchRow } from '#contract/batch.ts'
import { RowBadge } from './batch-badge.tsx'

/** About how high a row is, until it is measured. */
const ROW_HEIGHT = 48

type Props = {
  rows: readonly BatchRow[]
  conferenceAddress: (id: string) => string
}

/** What became of each row. Only those in view are in the page. */
export function BatchRows({ rows, conferenceAddress }: Props) {
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
                  <RowTitle row={row} conferenceAddress={conferenceAddress} />
                </span>
                <span className="w-40 max-sm:ms-11">
                  <RowBadge state={row.state} />
                </span>
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

function RowTitle({
  row,
  conferenceAddress,
}: { row: BatchRow } & Pick<Props, 'conferenceAddress'>) {
  const { values, name, conferenceId, state } = row
  const given = typeof values.display_name === 'string' ? values.display_name : null
  const title = given ?? name ?? conferenceId ?? 'A conference'
  const words = (
    <>
      <span className="font-medium">{title}</span>
      {name !== null && name !== title && (
        <span className="ms-2 font-mono text-quiet text-xs">{name}</span>
      )}
    </>
  )
  if (conferenceId === null || state !== 'done')
    return (
      <span dir="auto" translate="no" className="block truncate text-left">
        {words}
      </span>
    )
  return (
    <Link
      href={conferenceAddress(conferenceId)}
      dir="auto"
      translate="no"
      className="block truncate text-left hover:underline"
    >
      {words}
    </Link>
  )
}
