import { memo } from 'react'
import { useWatch } from 'react-hook-form'
import type { FieldName } from '#contract/conference-fields.ts'
import { type ColorField, colorField } from '#contract/theme.ts'
import { pick } from '#contract/typed-object.ts'
import { RoomPreview } from '#room/preview/room-preview.tsx'
import type { ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import { useDisplayedValues } from './fields/use-form-field.ts'
import type { FormValues } from './values/form-values.ts'

/**
 * Whether a field changes the picture of the room. Each new field must be decided here: what is
 * true is then there for the preview to draw. Colours reach it past React.
 */
const isDrawn = {
  display_name: true,
  name: false,
  description: false,
  join_from: false,
  join_until: false,
  quality: false,
  layout: true,
  size: true,
  record_on_start: true,
  enable_room_previews: false,
  enable_chat: false,
  tone_on_entry_and_exit: false,
  room_join_video_off: false,
  user_join_video_off: false,
} as const satisfies Record<Exclude<FieldName, ColorField>, boolean>

type DrawnField = {
  [N in keyof typeof isDrawn]: (typeof isDrawn)[N] extends true ? N : never
}[keyof typeof isDrawn]

const drawnFields = Object.keys(isDrawn).filter(isDrawnField)

function isDrawnField(name: string): name is DrawnField {
  return Object.entries(isDrawn).some(([field, drawn]) => field === name && drawn)
}

/** The room as the form describes it now. */
export const FormPreview = memo(function FormPreview({ port }: { port: ThemeEditorApi }) {
  const drawn = useDisplayedValues(
    useWatch({ compute: (values: FormValues) => pick(values, drawnFields) }),
  )
  return (
    <RoomPreview
      colors={port.colors}
      highlight={port.highlight}
      onPick={({ theme, role }) => port.focus(colorField(theme, role))}
      roomName={drawn.display_name}
      layout={drawn.layout}
      size={drawn.size}
      recording={drawn.record_on_start}
    />
  )
})
