import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { conferenceFields, fieldLabels, sizeLimits } from '#contract/conference-fields.ts'
import { layoutInfo, placesAlwaysEmpty, seenAtOnce } from '#room/layout-info.ts'
import { LayoutThumbnail } from '#room/layout-thumbnail.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { SwitchField } from '#ui/switch-field.tsx'
import type { FormValues } from './form-values.ts'
import { Section } from './section.tsx'
import { fieldId, useConferenceFormContext, useFieldError } from './use-form-field.ts'

const layoutOptions = conferenceFields.layout.values.map((value) => ({
  value,
  label: conferenceFields.layout.labels[value],
  art: <LayoutThumbnail layout={value} className="h-4.5 w-8 shrink-0 text-quiet" />,
}))
const qualityOptions = conferenceFields.quality.values.map((value) => ({
  value,
  label: conferenceFields.quality.labels[value],
}))
const sizeOptions = conferenceFields.size.values.map((value) => ({
  value,
  label: conferenceFields.size.labels[value],
}))

type Props = {
  /** Further switches. */
  children?: ReactNode
}

/** How the room is arranged and what happens in it. */
export function RoomSection({ children }: Props) {
  const form = useConferenceFormContext()
  return (
    <Section title="Room">
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <SelectField
            {...form.register('layout')}
            id={fieldId('layout')}
            label={fieldLabels.layout}
            error={useFieldError('layout')}
            hint={<LayoutHint />}
            options={layoutOptions}
          />
        </div>
        <SelectField
          {...form.register('size')}
          id={fieldId('size')}
          label={fieldLabels.size}
          error={useFieldError('size')}
          options={sizeOptions}
        />
        <SelectField
          {...form.register('quality')}
          id={fieldId('quality')}
          label={fieldLabels.quality}
          error={useFieldError('quality')}
          options={qualityOptions}
        />
      </div>
      <div className="mt-3 -mb-2.5 divide-y divide-line">
        <SwitchField
          {...form.register('record_on_start')}
          id={fieldId('record_on_start')}
          label={fieldLabels.record_on_start}
          hint="Recording begins with the first person, without anybody pressing a button."
        />
        <SwitchField
          {...form.register('enable_room_previews')}
          id={fieldId('enable_room_previews')}
          label={fieldLabels.enable_room_previews}
          hint="A small moving picture of the live room, for lists and dashboards."
        />
        <SwitchField
          {...form.register('enable_chat')}
          id={fieldId('enable_chat')}
          label={fieldLabels.enable_chat}
          hint="Participants can write to each other."
        />
        {children}
      </div>
    </Section>
  )
}

/** What the layout does, and, where it matters, that it has too few places or too many. */
function LayoutHint() {
  const [layout, size] = useWatch<FormValues, ['layout', 'size']>({ name: ['layout', 'size'] })
  const seen = seenAtOnce(layout, size)
  const limit = sizeLimits[size]
  const empty = placesAlwaysEmpty(layout, size)
  return (
    <>
      {layoutInfo[layout].summary}
      {seen < limit && ` Of up to ${limit} people, ${seen} are seen at once.`}
      {empty > 0 && ` This size lets in ${limit}, so at least ${empty} places stay black.`}
    </>
  )
}
