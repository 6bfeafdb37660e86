import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Conference } from '#contract/conference.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { classNames } from '#ui/class-names.ts'
import { useMedia } from '#ui/use-media.ts'
import type { ConferenceCommands } from '../../commands/conference-commands.ts'
import type { ListView } from '../list-view.ts'
import { QueueHeading } from '../queue/queue-heading.tsx'
import type { GroupStart } from '../select-rows.ts'
import { headingHeight, mediumScreen, rowHeights } from './list-columns.ts'
import { ListHead } from './list-head.tsx'
import { ListRow } from './list-row.tsx'
import { rowPositions } from './row-positions.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

/** Rows drawn beyond the screen, either way. */
const OVERSCAN_ROWS = 10

export type ListTableHandle = {
  focusFirst(): void
  /** The row that had the focus last. */
  focusActive(): void
}

type Props = {
  ref: Ref<ListTableHandle>
  /** What is above the table: when that changes its height, the table moves. */
  above: RefObject<HTMLElement | null>
  rows: readonly Conference[]
  /** Where headings are, above rows that begin a group. */
  groups: readonly GroupStart[]
  /** Whether there are rows that are not loaded yet. */
  hasMore: boolean
  zone: string
  view: ListView
  onView: (view: ListView) => void
  selected: ReadonlySet<string>
  onSelect: (id: string, isRange?: boolean) => void
  onSelectAll: () => void
  hrefOf: (id: string) => string
  commands: ConferenceCommands
  hasLink: boolean
  onOpen: (id: string) => void
  /** The row from which the page was left, where it is come back to. */
  leftRow: string | undefined
  /** Called before a row's link leaves the page. */
  onLeave: (id: string) => void
  /** The end of what is loaded comes into view. */
  onNearEnd: () => void
}

/** Conferences as rows, of which only those in view are in the page. */
export function ListTable(props: Props) {
  const { ref, above, rows, groups, hasMore, view, selected, commands } = props
  const { onSelect, hrefOf, onOpen, onNearEnd } = props
  const now = useMinute()
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  const rowHeight = useMedia(mediumScreen) ? rowHeights.wide : rowHeights.narrow

  useLayoutEffect(() => {
    const measure = () => {
      const { top: fromScreen } = body.current?.getBoundingClientRect() ?? { top: 0 }
      setTop(Math.round(fromScreen + window.scrollY))
    }
    measure()
    if (!above.current) return
    const observer = new ResizeObserver(measure)
    observer.observe(above.current)
    return () => observer.disconnect()
  }, [above])

  const positions = useMemo(
    () =>
      rowPositions(
        rowHeight,
        headingHeight,
        groups.map(({ index }) => index),
      ),
    [rowHeight, groups],
  )
  const [kept, setKept] = useState(0)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: positions.heightOf,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
    scrollMargin: top,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight * 1.5,
    useFlushSync: false,
    // The row with the focus stays in the page, however far away it is scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(kept, rows.length - 1)])].toSorted(
        (a, b) => a - b,
      ),
  })
  const focus = useRowFocus({
    rows,
    body,
    leftRow: props.leftRow,
    pageLength: Math.max(1, Math.floor(window.innerHeight / rowHeight) - 3),
    reveal: (index) => virtualizer.scrollToIndex(index),
    onOpen,
    onSelect,
    commands,
  })
  if (kept !== focus.activeIndex) setKept(focus.activeIndex)
  useImperativeHandle(ref, () => ({
    focusFirst: () => focus.moveTo(0),
    focusActive: () => focus.moveTo(focus.activeIndex),
  }))
  useScrollAnchor({ rows, positions, top, question: JSON.stringify(view) })
  useLayoutEffect(() => {
    if (positions) virtualizer.measure()
  }, [virtualizer, positions])

  const items = virtualizer.getVirtualItems()
  const range = virtualizer.range
  const nearEnd = hasMore && range !== null && range.endIndex >= rows.length - 2 * OVERSCAN_ROWS
  useLayoutEffect(() => {
    if (nearEnd) onNearEnd()
  })

  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrows walk through the rows, which is what a grid is
      role="grid"
      aria-label="Conferences"
      aria-rowcount={hasMore ? -1 : rows.length + groups.length + 1}
      aria-multiselectable
      className="block w-full [overflow-anchor:none]"
    >
      <ListHead
        view={view}
        onView={props.onView}
        allSelected={rows.length > 0 && rows.every(({ id }) => selected.has(id))}
        onSelectAll={props.onSelectAll}
      />
      <tbody
        ref={body}
        onKeyDown={focus.onKeyDown}
        className={classNames('relative block')}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const conference = rows[index]
          const headings = groups.filter((group) => group.index <= index)
          const heading = headings.at(-1)?.index === index ? headings.at(-1) : undefined
          return (
            conference && (
              <Fragment key={key}>
                {heading && (
                  <QueueHeading
                    {...heading}
                    rowIndex={index + headings.length + 1}
                    top={start - top}
                  />
                )}
                <ListRow
                  conference={conference}
                  now={now}
                  zone={props.zone}
                  href={hrefOf(conference.id)}
                  rowIndex={index + headings.length + 2}
                  top={start - top + (heading ? headingHeight : 0)}
                  height={rowHeight}
                  active={conference.id === focus.activeId}
                  selected={selected.has(conference.id)}
                  onSelect={onSelect}
                  onFocus={focus.settle}
                  onOpen={onOpen}
                  onLeave={props.onLeave}
                  commands={commands}
                  hasLink={props.hasLink}
                />
              </Fragment>
            )
          )
        })}
      </tbody>
    </table>
  )
}
