import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { decimalText } from '#lib/format/decimal.ts'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import type { Usage } from './sums/sum-usage.ts'
import { amountText, groupingLabels } from './usage-text.ts'
import type { Grouping } from './usage-view.ts'

type Props = {
  rows: readonly Usage[]
  total: Usage
  by: Grouping
  nameOf: (key: string) => string
  /** Where a conference of a name is found. */
  conferenceAddress: (name: string) => string
}

const columns = ['Sessions', 'Minutes', 'People', 'Recordings', 'Dollars'] as const

/** Each figure, and all of them together. */
export function UsageTable({ rows, total, by, nameOf, conferenceAddress }: Props) {
  return (
    <ScrollRegion label="Usage as a table" className="p-1">
      <table aria-label={`Usage by ${by}`} className="w-full text-sm">
        <thead className="border-line border-b text-quiet text-xs">
          <tr className="h-9">
            <th scope="col" className="text-start font-medium">
              {groupingLabels[by]}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="ps-4 text-end font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              usage={row}
              head={
                by === 'conference' && row.key !== '' ? (
                  <Link
                    href={conferenceAddress(row.key)}
                    dir="auto"
                    translate="no"
                    className="py-1 hover:underline"
                  >
                    {nameOf(row.key)}
                  </Link>
                ) : (
                  <span dir="auto">{nameOf(row.key)}</span>
                )
              }
            />
          ))}
        </tbody>
        <tfoot className="border-strong border-t font-semibold">
          <Row usage={total} head="In all" />
        </tfoot>
      </table>
    </ScrollRegion>
  )
}

function Row({ usage, head }: { usage: Usage; head: ReactNode }) {
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="py-2 text-start font-normal in-[tfoot]:font-semibold">
        {head}
      </th>
      <Figure>{usage.sessions.toLocaleString('en')}</Figure>
      <Figure>{amountText(usage, 'minutes')}</Figure>
      <Figure>
        {usage.arePeopleKnown ? (
          amountText(usage, 'people')
        ) : (
          <>
            <span className="sr-only">at least </span>
            {amountText(usage, 'people')}
          </>
        )}
      </Figure>
      <Figure>{amountText(usage, 'recordings')}</Figure>
      <Figure title={`$${decimalText(usage.dollars)}`}>{amountText(usage, 'dollars')}</Figure>
    </tr>
  )
}

function Figure({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <td title={title} className="whitespace-nowrap py-2 ps-4 text-end tabular-nums">
      {children}
    </td>
  )
}
