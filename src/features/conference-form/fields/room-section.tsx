import { useWatch } from 'react-hook-form'
import {
  choiceLabel,
  conferenceFields,
  type FieldOfKind,
  fieldLabels,
  fieldsInPageOrder,
  isAcceptedBy,
  isOfKind,
  sizeLimits,
} from '#contract/conference-fields.ts'
import { layoutInfo, unreachableTiles, visibleAtOnce } from '#room/layouts/layout-info.ts'
import { LayoutThumbnail } from '#room/layouts/layout-thumbnail.tsx'
import { SelectField, type SelectOption } from '#ui/select-field.tsx'
import { SwitchField } from '#ui/switch-field.tsx'
import type { FormTask } from '../form-task.ts'
import type { FormValues } from '../values/form-values.ts'
import { Section } from './section.tsx'
import {
  fieldId,
  useConferenceFormContext,
  useDisplayedValues,
  useFieldError,
} from './use-form-field.ts'

const layoutOptions: readonly SelectOption[] = conferenceFields.layout.values.map((value) => ({
  value,
  label: conferenceFields.layout.labels[value],
  art: <LayoutThumbnail layout={value} className="h-4.5 w-8 shrink-0 text-quiet" />,
}))

/** How the room is arranged and what happens in it. */
export function RoomSection({ call }: { call: FormTask['call'] }) {
  const fields = fieldsInPageOrder.filter(
    (field) => conferenceFields[field].section === 'room' && isAcceptedBy(field, call),
  )
  return (
    <Section title="Room">
      <div className="grid gap-5 sm:grid-cols-2">
        {fields.map((field) => isOfKind(field, 'choice') && <Choice key={field} field={field} />)}
      </div>
      <div className="mt-3 -mb-2.5 divide-y divide-line">
        {fields.map((field) => isOfKind(field, 'switch') && <Switch key={field} field={field} />)}
      </div>
    </Section>
  )
}

function Choice({ field }: { field: FieldOfKind<'choice'> }) {
  const { register } = useConferenceFormContext()
  const isLayout = field === 'layout'
  return (
    <div className={isLayout ? 'sm:col-span-2' : undefined}>
      <SelectField
        {...register(field)}
        id={fieldId(field)}
        label={fieldLabels[field]}
        error={useFieldError(field)}
        hint={isLayout && <LayoutHint />}
        options={isLayout ? layoutOptions : optionsOf(field)}
      />
    </div>
  )
}

function Switch({ field }: { field: FieldOfKind<'switch'> }) {
  const { register } = useConferenceFormContext()
  const { label, hint } = conferenceFields[field]
  return <SwitchField {...register(field)} id={fieldId(field)} label={label} hint={hint} />
}

function optionsOf(field: FieldOfKind<'choice'>): readonly SelectOption[] {
  const values: readonly string[] = conferenceFields[field].values
  return values.map((value) => ({ value, label: choiceLabel(field, value) }))
}

/** What the layout does, and, where it matters, that it has too few places or too many. */
function LayoutHint() {
  const [chosenLayout, chosenSize] = useWatch<FormValues, ['layout', 'size']>({
    name: ['layout', 'size'],
  })
  const { layout, size } = useDisplayedValues({ layout: chosenLayout, size: chosenSize })
  const seen = visibleAtOnce(layout, size)
  const limit = sizeLimits[size]
  const empty = unreachableTiles(layout, size)
  return (
    <>
      <span>{layoutInfo[layout].summary}</span>
      <span>{seen < limit && ` Of up to ${limit} people, ${seen} are seen at once.`}</span>
      <span>
        {empty > 0 && ` This size lets in ${limit}, so at least ${empty} places stay black.`}
      </span>
    </>
  )
}
