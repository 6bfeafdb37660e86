import { useId, useState } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import { displayedClock, fieldTimeOf, resolveFieldTime } from '#schedule/fields/field-time.ts'
import { readPastedTime } from '#schedule/parse-time.ts'
import { ZoneField } from '#schedule/zone/zone-field.tsx'
import { DateTimeField } from '#ui/date-time/date-time-field.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field, FieldError } from '#ui/fields/field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import {
  type ConferenceEdit,
  noMove,
  type TypedMove,
  type WindowEdit,
} from '../plan/conference-edit.ts'
import { readMove, type WindowEnd, windowEnds } from '../plan/plan-window.ts'

type Props = {
  edit: ConferenceEdit
  now: number
  onChange: (changed: Partial<ConferenceEdit>) => void
}

const kinds = [
  ['keep', 'Leave as it is'],
  ['move', 'Move'],
  ['set', 'Set alike'],
] as const

/** The join windows of all chosen conferences: moved by wall-clock time, or set alike. */
export function WindowFields({ edit, now, onChange }: Props) {
  const { window, zone } = edit
  const change = (next: WindowEdit) => onChange({ window: next, reading: undefined })
  return (
    <div className="space-y-4">
      <Segmented
        label="Join window"
        options={kinds}
        value={window.kind}
        onChange={(kind) => change(kind === 'move' ? { kind, ...noMove } : { kind })}
      />
      {window.kind === 'move' && (
        <MoveFields move={window} onChange={(move) => change({ ...window, ...move })} />
      )}
      {window.kind === 'set' && (
        <div className="grid gap-4 sm:grid-cols-2">
          {windowEnds.map((end) => (
            <EndField
              key={end}
              end={end}
              value={window[end]}
              zone={zone}
              now={now}
              onChange={(text) => change({ ...window, [end]: text })}
            />
          ))}
        </div>
      )}
      {window.kind !== 'keep' && (
        <div className="max-w-sm">
          <ZoneField
            value={zone}
            at={now}
            onChange={(next) => onChange({ zone: next, reading: undefined })}
            onBlur={noEffect}
            error={undefined}
            focusRef={noEffect}
          />
        </div>
      )}
    </div>
  )
}

const noEffect = () => undefined

const parts = [
  ['days', 'Days'],
  ['hours', 'Hours'],
  ['minutes', 'Minutes'],
] as const satisfies readonly (readonly [keyof TypedMove, string])[]

type MoveProps = { move: TypedMove; onChange: (changed: Partial<TypedMove>) => void }

function MoveFields({ move, onChange }: MoveProps) {
  const id = useId()
  const isWrong = readMove(move) === undefined
  return (
    <div>
      <div className="flex flex-wrap items-end gap-3">
        {parts.map(([part, label]) => (
          <div key={part} className="w-20">
            <Field id={`${id}-${part}`} label={label}>
              {(control) => (
                <input
                  {...control}
                  inputMode="numeric"
                  value={move[part]}
                  aria-invalid={isWrong || undefined}
                  aria-describedby={isWrong ? `${id}-error` : undefined}
                  onFocus={({ target }) => target.select()}
                  onChange={({ target }) => onChange({ [part]: target.value })}
                  className={`${controlStyle} h-9 tabular-nums`}
                />
              )}
            </Field>
          </div>
        ))}
        <Segmented
          label="Direction"
          options={[
            ['later', 'Later'],
            ['earlier', 'Earlier'],
          ]}
          value={move.direction}
          onChange={(direction) => onChange({ direction })}
          className="mb-0.5"
        />
      </div>
      <FieldError id={`${id}-error`} error={isWrong ? 'Must be whole numbers' : undefined} />
      <p className="mt-2 text-quiet text-xs">
        By the clock on the wall: a day later is the same time on the next day, also when clocks
        change in between.
      </p>
    </div>
  )
}

type EndProps = {
  end: WindowEnd
  value: string | null | undefined
  zone: string
  now: number
  onChange: (value: string | null | undefined) => void
}

function EndField({ end, value, zone, now, onChange }: EndProps) {
  const id = useId()
  const [isLeft, setLeft] = useState(false)
  const label = fieldLabels[end]
  return (
    <div className="space-y-2">
      <Field
        id={id}
        label={label}
        hint={
          value === null
            ? 'The limit is left out of what is sent. SignalWire does not say whether it then goes away: look at the outcome.'
            : undefined
        }
      >
        {(control) => (
          <select
            {...control}
            value={value === undefined ? 'keep' : value === null ? 'remove' : 'set'}
            onChange={({ target: { value: kind } }) =>
              onChange(kind === 'keep' ? undefined : kind === 'remove' ? null : '')
            }
            className={`${controlStyle} h-9`}
          >
            <option value="keep">Leave as it is</option>
            <option value="set">Set to…</option>
            <option value="remove">No limit</option>
          </select>
        )}
      </Field>
      {typeof value === 'string' && (
        <DateTimeField
          label={`${label}, for all`}
          value={displayedClock(value)}
          onChange={onChange}
          onPaste={(text) => {
            const read = readPastedTime(text, zone)
            if ('value' in read) onChange(read.value)
          }}
          onBlur={() => setLeft(true)}
          error={isLeft ? endError(value, zone) : undefined}
          today={fieldTimeOf(now, zone).slice(0, 10)}
          proposeTime={() => (end === 'join_from' ? '09:00' : '17:00')}
        />
      )}
    </div>
  )
}

/** @returns what is wrong with an end that is set; what clocks skip or show twice is asked elsewhere */
export function endError(text: string | null | undefined, zone: string): string | undefined {
  if (typeof text !== 'string') return undefined
  const { kind } = resolveFieldTime(text, zone)
  if (kind === 'impossible') return 'This day is not in the calendar'
  if (kind === 'beyond') return 'Must be before the year 10000, by the clocks of UTC'
  return kind === 'unfinished' || kind === 'absent'
    ? 'Complete the date and time, or leave it as it is'
    : undefined
}
