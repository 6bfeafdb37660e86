import {
  choiceLabel,
  conferenceFields,
  fieldLabels,
  isOfKind,
} from '#contract/conference-fields.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { type ControlProps, Field } from '#ui/fields/field.tsx'
import type { PlainField } from '../template-values.ts'
import { ModeSelect } from './mode-select.tsx'
import type { ModeChoice } from './template-draft.ts'

export type Setting = Readonly<{ mode: ModeChoice; value: string | boolean }>

type Props = {
  field: PlainField
  setting: Setting
  /** What a pattern makes with the values of the moment; undefined for what is none. */
  example: string | undefined
  error: string | undefined
  onChange: (setting: Setting) => void
}

/** One field of a conference: whether the template sets it, and to what. */
export function SettingRow({ field, setting, example, error, onChange }: Props) {
  const label = fieldLabels[field]
  const set = (value: string | boolean) => onChange({ ...setting, value })
  return (
    <div className="grid items-start gap-x-4 gap-y-2 py-4 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_11rem]">
      {setting.mode === 'none' ? (
        <p className="font-medium sm:pt-2">{label}</p>
      ) : (
        <Field
          id={settingId(field)}
          label={label}
          error={error}
          hint={example !== undefined && error === undefined && <Example text={example} />}
        >
          {(control) => (
            <Value field={field} control={control} value={setting.value} onChange={set} />
          )}
        </Field>
      )}
      <div className={setting.mode === 'none' ? '' : 'sm:mt-6.5'}>
        <ModeSelect
          subject={label}
          value={setting.mode}
          onChange={(mode) => onChange({ ...setting, mode })}
        />
      </div>
    </div>
  )
}

/** The id of the control of its value. */
export function settingId(field: PlainField): string {
  return `template-field-${field}`
}

function Example({ text }: { text: string }) {
  return (
    <>
      <span>Next: </span>
      <span translate="no">{text === '' ? 'made by Greenroom' : text}</span>
    </>
  )
}

type ValueProps = {
  field: PlainField
  control: ControlProps
  value: string | boolean
  onChange: (value: string | boolean) => void
}

function Value({ field, control, value, onChange }: ValueProps) {
  if (isOfKind(field, 'text')) {
    const shown = {
      ...control,
      value: String(value),
      dir: 'auto',
      autoComplete: 'off',
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    } as const
    return field === 'description' ? (
      <textarea
        {...shown}
        rows={2}
        className={`${controlStyle} field-sizing-content max-h-80 min-h-15 resize-none py-1.75`}
      />
    ) : (
      <input {...shown} className={`${controlStyle} h-9 ${field === 'name' ? 'font-mono' : ''}`} />
    )
  }
  return (
    <select
      {...control}
      value={String(value)}
      onChange={({ target }) =>
        onChange(isOfKind(field, 'switch') ? target.value === 'true' : target.value)
      }
      className={`${controlStyle} h-9`}
    >
      {optionsOf(field).map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}

function optionsOf(field: PlainField): readonly (readonly [string, string])[] {
  if (isOfKind(field, 'choice'))
    return conferenceFields[field].values.map((value) => [value, choiceLabel(field, value)])
  return [
    ['true', 'On'],
    ['false', 'Off'],
  ]
}
