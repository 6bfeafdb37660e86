import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { RoomPreview } from '#room/room-preview.tsx'
import { formColors } from './form-colors.ts'
import type { FormValues } from './form-values.ts'
import { useConferenceFormContext } from './use-form-field.ts'

/** The room as the form describes it now. Colours reach it past React. */
export function FormPreview() {
  const form = useConferenceFormContext()
  const [colors] = useState(() => formColors(form))
  const [roomName, layout, size, recording] = useWatch<
    FormValues,
    ['display_name', 'layout', 'size', 'record_on_start']
  >({ name: ['display_name', 'layout', 'size', 'record_on_start'] })
  return (
    <RoomPreview
      colors={colors}
      roomName={roomName}
      layout={layout}
      size={size}
      recording={recording}
    />
  )
}
