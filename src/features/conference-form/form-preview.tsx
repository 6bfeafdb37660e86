import { memo } from 'react'
import { useWatch } from 'react-hook-form'
import type { FieldName } from '#contract/conference-fields.ts'
import { type ColorField, colorField } from '#contract/theme.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import type { ThemeEditorApi } from '#room/theme/theme-editor-api.ts'
import { useDisplayedValues } from './fields/use-form-field.ts'
import type { FormValues } from './values/form-values.ts'

/** Fields that change nothing in the picture of the room. Colours reach it past React. */
type NotDrawn =
  | ColorField
  | 'name'
  | 'description'
  | 'join_from'
  | 'join_until'
  | 'quality'
  | 'enable_room_previews'
  | 'enable_chat'
  | 'tone_on_entry_and_exit'
  | 'room_join_video_off'
  | 'user_join_video_off'

/** Each new field must be decided: drawn, or not. The display name renders alone. */
type Drawn = Exclude<FieldName, NotDrawn | 'display_name'>

const drawnFields = ['layout', 'size', 'record_on_start'] as const

function RoomName() {
  const name = useWatch<FormValues, 'display_name'>({ name: 'display_name' })
  return roomTitle(useDisplayedValues({ display_name: name }).display_name)
}

/** The room as the form describes it now. */
export const FormPreview = memo(function FormPreview({ editor }: { editor: ThemeEditorApi }) {
  const [layout, size, record_on_start] = useWatch<FormValues, typeof drawnFields>({
    name: drawnFields,
  })
  const drawn = useDisplayedValues({ layout, size, record_on_start } satisfies Record<
    Drawn,
    unknown
  >)
  return (
    <RoomPreview
      colors={editor.colors}
      highlight={editor.highlight}
      onPick={({ theme, role }) => editor.focus(colorField(theme, role))}
      roomName={<RoomName />}
      layout={drawn.layout}
      size={drawn.size}
      recording={drawn.record_on_start}
    />
  )
})
