import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { decimalText } from '#lib/format/decimal.ts'
import { classNames } from '#ui/class-names.ts'
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
              <th
                key={name}
                scope="col"
                className={classNames('ps-4 text-end font-medium', name !== 'Dollars' && smallUp)}
              >
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
        <span className="mt-0.5 flex flex-wrap gap-x-2 font-normal text-quiet text-xs tabular-nums sm:hidden">
          {inWords(usage).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      </th>
      <Figure isWide>{usage.sessions.toLocaleString('en')}</Figure>
      <Figure isWide>{amountText(usage, 'minutes')}</Figure>
      <Figure isWide>
        {usage.arePeopleKnown ? (
          amountText(usage, 'people')
        ) : (
          <>
            <span className="sr-only">at least </span>
            {amountText(usage, 'people')}
          </>
        )}
      </Figure>
      <Figure isWide>{amountText(usage, 'recordings')}</Figure>
      <Figure title={`$${decimalText(usage.dollars)}`}>{amountText(usage, 'dollars')}</Figure>
    </tr>
  )
}

/** What the other cells say, where there is no room for them. */
function inWords(usage: Usage): readonly string[] {
  return [
    countOf(usage.sessions.toLocaleString('en'), 'session'),
    `${amountText(usage, 'minutes')} min`,
    usage.people === 1 && usage.arePeopleKnown
      ? '1 person'
      : `${amountText(usage, 'people')} people`,
    countOf(amountText(usage, 'recordings'), 'recording'),
  ]
}

function countOf(count: string, thing: string): string {
  return `${count} ${thing}${count === '1' ? '' : 's'}`
}

/** Cells that all but phones have. */
const smallUp = 'max-sm:hidden'

type FigureProps = { title?: string; isWide?: boolean; children: ReactNode }

function Figure({ title, isWide = false, children }: FigureProps) {
  return (
    <td
      title={title}
      className={classNames(
        'whitespace-nowrap py-2 ps-4 text-end tabular-nums',
        isWide ? smallUp : 'align-top',
      )}
    >
      {children}
    </td>
  )
}
