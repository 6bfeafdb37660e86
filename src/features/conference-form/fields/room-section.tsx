import { memo, useContext } from 'react'
import { useWatch } from 'react-hook-form'
import {
  choiceLabel,
  conferenceFields,
  type FieldOfKind,
  fieldLabels,
  fieldsInPageOrder,
  isAcceptedBy,
  isFolded,
  isOfKind,
} from '#contract/conference-fields.ts'
import type { RoomDrawing } from '#room/preview/room-drawing.ts'
import { useRoomDrawing } from '#room/preview/use-room-drawing.ts'
import { SelectField, type SelectOption } from '#ui/fields/select-field.tsx'
import { SwitchField } from '#ui/fields/switch-field.tsx'
import { keptUntil } from '#ui/page/kept.ts'
import type { FormTask } from '../form-task.ts'
import type { FormValues } from '../values/form-values.ts'
import { FieldFrame } from './field-frame.ts'
import { FoldedFields } from './folded-fields.tsx'
import { Section } from './section.tsx'
import {
  fieldId,
  useConferenceFormContext,
  useDisplayedValues,
  useFieldError,
} from './use-form-field.ts'

type RoomField = FieldOfKind<'choice' | 'switch'>

/** How the room is arranged and what happens in it. */
export const RoomSection = memo(function RoomSection({ call }: { call: FormTask['call'] }) {
  const frame = useContext(FieldFrame)
  const fields = fieldsInPageOrder.filter(
    (field): field is RoomField =>
      conferenceFields[field].section === 'room' &&
      isAcceptedBy(field, call) &&
      frame(field, field) !== null,
  )
  const folded = fields.filter(isFolded)
  return (
    <Section title="Room">
      <Fields fields={fields.filter((field) => !isFolded(field))} />
      <FoldedFields fields={folded}>
        <Fields fields={folded} />
      </FoldedFields>
    </Section>
  )
})

function Fields({ fields }: { fields: readonly RoomField[] }) {
  const frame = useContext(FieldFrame)
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[2fr_minmax(11rem,1fr)]">
        {fields.map(
          (field) =>
            isOfKind(field, 'choice') && frame(field, <Choice key={field} field={field} />),
        )}
      </div>
      <div className="mt-3 divide-y divide-line">
        {fields.map(
          (field) =>
            isOfKind(field, 'switch') && frame(field, <Switch key={field} field={field} />),
        )}
      </div>
    </>
  )
}

function Choice({ field }: { field: FieldOfKind<'choice'> }) {
  const { register } = useConferenceFormContext()
  const isLayout = field === 'layout'
  const drawing = useRoomDrawing()
  return (
    <SelectField
      {...register(field)}
      id={fieldId(field)}
      label={fieldLabels[field]}
      error={useFieldError(field)}
      hint={isLayout && <ChosenLayoutHint />}
      options={isLayout ? layoutOptions(drawing) : optionsOf(field)}
    />
  )
}

function Switch({ field }: { field: FieldOfKind<'switch'> }) {
  const { register } = useConferenceFormContext()
  const { label, hint } = conferenceFields[field]
  return <SwitchField {...register(field)} id={fieldId(field)} label={label} hint={hint} />
}

function layoutOptions(drawing: RoomDrawing | null): readonly SelectOption[] {
  return conferenceFields.layout.values.map((value) => ({
    value,
    label: conferenceFields.layout.labels[value],
    art: drawing && (
      <drawing.LayoutThumbnail layout={value} className="h-4.5 w-8 shrink-0 text-quiet" />
    ),
  }))
}

function optionsOf(field: FieldOfKind<'choice'>): readonly SelectOption[] {
  const values: readonly string[] = conferenceFields[field].values
  return values.map((value) => ({ value, label: choiceLabel(field, value) }))
}

function ChosenLayoutHint() {
  const [chosenLayout, chosenSize] = useWatch<FormValues, ['layout', 'size']>({
    name: ['layout', 'size'],
  })
  const { layout, size } = useDisplayedValues({ layout: chosenLayout, size: chosenSize })
  const drawing = useRoomDrawing()
  return <span {...keptUntil(drawing && <drawing.LayoutHint layout={layout} size={size} />)} />
}
