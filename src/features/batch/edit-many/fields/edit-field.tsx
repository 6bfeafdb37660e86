import { useId } from 'react'
import {
  choiceLabel,
  conferenceFields,
  type FieldName,
  fieldLabels,
  isOfKind,
} from '#contract/conference-fields.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { LeaveButton } from '../leave-button.tsx'
import type { EditedValue } from '../plan/conference-edit.ts'
import { EditColor } from './edit-color.tsx'
import type { EditFieldProps } from './edit-field-props.ts'
import { SharedValueList } from './shared-value-list.tsx'

/** One field of all chosen conferences. It stays as it is until it is touched. */
export function EditField(props: EditFieldProps) {
  const { field, shared, zone } = props
  return (
    <div>
      {isOfKind(field, 'choice') || isOfKind(field, 'switch') ? (
        <EditChoice {...props} />
      ) : isOfKind(field, 'color') ? (
        <EditColor {...props} />
      ) : (
        <EditText {...props} />
      )}
      <SharedValueList field={field} values={shared} zone={zone} />
    </div>
  )
}

const LEAVE = ''
const touchedStyle = 'shadow-[0_0_0_1px_var(--color-accent)]'

function EditChoice({ field, value, onChange, error }: EditFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={fieldLabels[field]} error={error}>
      {(control) => (
        <select
          {...control}
          value={value === undefined ? LEAVE : String(value)}
          onChange={({ target }) => onChange(readChoice(field, target.value))}
          className={`${controlStyle} h-9 ${value === undefined ? 'text-quiet' : touchedStyle}`}
        >
          <option value={LEAVE}>Leave as it is</option>
          {optionsOf(field).map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function readChoice(field: FieldName, text: string): EditedValue | undefined {
  if (text === LEAVE) return undefined
  return isOfKind(field, 'switch') ? text === 'true' : text
}

function optionsOf(field: FieldName): readonly (readonly [string, string])[] {
  if (isOfKind(field, 'choice'))
    return conferenceFields[field].values.map((value) => [value, choiceLabel(field, value)])
  return [
    ['true', 'Yes'],
    ['false', 'No'],
  ]
}

function EditText({ field, shared, value, onChange, error }: EditFieldProps) {
  const id = useId()
  const [first, second] = shared
  const common = second === undefined && typeof first?.value === 'string' ? first.value : ''
  const isEmptiable = field !== 'display_name'
  const text = value === undefined ? common : (value ?? '')
  const shown = {
    value: String(text),
    placeholder: value === undefined && second ? 'Several values' : undefined,
    onChange: (event: { target: { value: string } }) =>
      onChange(event.target.value === '' && isEmptiable ? null : event.target.value),
    className: `${controlStyle} ${value === undefined ? '' : touchedStyle}`,
  }
  return (
    <Field
      id={id}
      label={fieldLabels[field]}
      error={error}
      aside={<LeaveButton field={field} isTouched={value !== undefined} onChange={onChange} />}
      hint={value === null ? 'Taken away from all.' : undefined}
    >
      {(control) =>
        field === 'description' ? (
          <textarea
            {...control}
            {...shown}
            rows={3}
            className={`${shown.className} field-sizing-content max-h-48 min-h-20 py-2`}
          />
        ) : (
          <input {...control} {...shown} className={`${shown.className} h-9`} />
        )
      }
    </Field>
  )
}
