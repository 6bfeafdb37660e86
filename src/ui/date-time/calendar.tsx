import { CalendarDate, getDayOfWeek, parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { operatorLocale } from './conventions.ts'
import { partsOf } from './parts.ts'

type Props = {
  readonly fieldId: string
  readonly trigger: RefObject<Element | null>
  readonly value: string
  /** `2026-12-01` */
  readonly today: string
  readonly onPick: (day: string) => void
  readonly onClose: () => void
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** @returns the day that weeks begin with in the operator's region, though the words are English */
function firstDayOfWeek(locale: string): (typeof weekdays)[number] {
  // 1 January 2023 was a Sunday; the answer counts days since the week began.
  const sunday = getDayOfWeek(new CalendarDate(2023, 1, 1), locale)
  return weekdays[(7 - sunday) % 7] ?? 'mon'
}

/** A month to pick a day from, over the page. */
export default function DateTimeCalendar(props: Props) {
  const { fieldId, trigger, value, today, onPick, onClose } = props
  const { year, month, day } = partsOf(value)
  const known = year !== undefined && month !== undefined && day !== undefined
  // Of 30 February, this makes the 28th: a month to open at, not a day that was chosen.
  const near = known ? new CalendarDate(year, month, day) : parseDate(today)
  const selected = known && near.day === day ? near : null
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      triggerRef={trigger}
      placement="bottom end"
      offset={10}
      data-date-time={fieldId}
      className="rounded-lg border border-line bg-raised p-3 text-ink shadow-raised"
    >
      <Dialog aria-label="Choose a day" className="outline-none">
        <Calendar
          autoFocus
          aria-label="Choose a day"
          value={selected}
          defaultFocusedValue={near}
          firstDayOfWeek={firstDayOfWeek(operatorLocale())}
          onChange={(date) => onPick(date.toString())}
        >
          <header className="mb-2 flex items-center gap-1">
            <Heading className="flex-1 ps-2 font-medium text-sm" />
            <Button slot="previous" className={arrow}>
              <ChevronLeft aria-hidden className="size-4" />
            </Button>
            <Button slot="next" className={arrow}>
              <ChevronRight aria-hidden className="size-4" />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>
              {(name) => (
                <CalendarHeaderCell className="size-9 font-normal text-quiet text-xs">
                  {name.slice(0, 2)}
                </CalendarHeaderCell>
              )}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className={({ isSelected, isOutsideMonth }) =>
                    [
                      'flex size-9 cursor-pointer items-center justify-center rounded-md text-sm tabular-nums outline-offset-1',
                      isOutsideMonth && 'hidden',
                      isSelected ? 'bg-accent text-on-accent' : 'hover:bg-hover',
                      date.toString() === today && !isSelected && 'font-semibold text-accent',
                    ]
                      .filter(Boolean)
                      .join(' ')
                  }
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}

const arrow =
  'inline-flex size-8 items-center justify-center rounded-md text-quiet hover:bg-hover hover:text-ink'
