import { parseDuration } from '#schedule/duration.ts'
import { formatDuration } from '#schedule/format.ts'
import { weekdayNames } from '#schedule/rule/window-rule-text.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { ZoneField } from '#schedule/zone/zone-field.tsx'
import { Box } from '#ui/box.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { WindowRuleFacts } from '../window-rule-facts.tsx'
import { ModeSelect } from './mode-select.tsx'
import { type TemplateErrors, type WindowDraft, wholeRuleOf } from './template-draft.ts'

type Props = {
  window: WindowDraft
  errors: TemplateErrors
  onChange: (window: WindowDraft) => void
}

const kinds = [
  ['weekday', 'A weekday'],
  ['days', 'Days from now'],
] as const

/** When people can join, as a rule, and the window that it means now. */
export function WindowRuleFields({ window, errors, onChange }: Props) {
  const now = useMinute()
  const set = (changed: Partial<WindowDraft>) => onChange({ ...window, ...changed })
  const rule = wholeRuleOf(window)
  return (
    <Box
      title="Join window"
      aside={
        <div className="w-44">
          <ModeSelect
            subject="the join window"
            value={window.mode}
            onChange={(mode) => set({ mode })}
          />
        </div>
      }
    >
      {window.mode === 'none' ? (
        <p className="text-quiet">Left to the person who uses the template.</p>
      ) : (
        <div className="space-y-4">
          <div className="flex flex-wrap items-end gap-x-4 gap-y-4">
            <Segmented
              label="Day"
              options={kinds}
              value={window.kind}
              onChange={(kind) => set({ kind })}
              className="mb-0.5"
            />
            {window.kind === 'weekday' ? (
              <>
                <Field id="window-weekday" label="Next" error={errors['window.weekday']}>
                  {(control) => (
                    <select
                      {...control}
                      value={window.weekday}
                      onChange={({ target }) => set({ weekday: Number(target.value) })}
                      className={`${controlStyle} h-9`}
                    >
                      {weekdayNames.map((name, index) => (
                        <option key={name} value={index + 1}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <NumberField
                  id="window-weeks"
                  label="Weeks after that"
                  value={window.weeks}
                  error={errors['window.weeks']}
                  onChange={(weeks) => set({ weeks })}
                />
              </>
            ) : (
              <NumberField
                id="window-days"
                label="Days, 0 for today"
                value={window.days}
                error={errors['window.days']}
                onChange={(days) => set({ days })}
              />
            )}
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-[8rem_9rem_minmax(0,1fr)]">
            <Field id="window-time" label="Time" error={errors['window.time']}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={window.time}
                  onChange={({ target }) => set({ time: target.value.slice(0, 5) })}
                  className={`${controlStyle} h-9`}
                />
              )}
            </Field>
            <Field id="window-length" label="Length" error={errors['window.minutes']}>
              {(control) => (
                <input
                  {...control}
                  value={window.length}
                  autoComplete="off"
                  onChange={({ target }) => set({ length: target.value })}
                  onBlur={() => {
                    const length = parseDuration(window.length)
                    if (length !== undefined) set({ length: formatDuration(length) })
                  }}
                  className={`${controlStyle} h-9`}
                />
              )}
            </Field>
            <ZoneField
              value={window.zone}
              at={now}
              onChange={(zone) => set({ zone })}
              onBlur={noEffect}
              error={errors['window.zone']}
              focusRef={noEffect}
            />
          </div>
          <div role="status" className="min-h-10 rounded-md bg-sunken px-3 py-2">
            {rule && <WindowRuleFacts rule={rule} />}
          </div>
        </div>
      )}
    </Box>
  )
}

const noEffect = () => undefined

type NumberProps = {
  id: string
  label: string
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

function NumberField({ id, label, value, error, onChange }: NumberProps) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <input
          {...control}
          value={value}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ target }) => onChange(target.value)}
          className={`${controlStyle} h-9 max-w-28`}
        />
      )}
    </Field>
  )
}
