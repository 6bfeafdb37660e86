import { useWatch } from 'react-hook-form'
import { colorField } from '#contract/theme.ts'
import { RoomPreview } from '#room/room-preview.tsx'
import type { ThemePort } from '#room/theme-port.ts'
import type { FormValues } from './form-values.ts'

/** The room as the form describes it now. Colours reach it past React. */
export function FormPreview({ port }: { port: ThemePort }) {
  const [roomName, layout, size, recording] = useWatch<
    FormValues,
    ['display_name', 'layout', 'size', 'record_on_start']
  >({ name: ['display_name', 'layout', 'size', 'record_on_start'] })
  return (
    <RoomPreview
      colors={port.colors}
      spotlight={port.spotlight}
      onPick={({ theme, role }) => port.focus(colorField(theme, role))}
      roomName={roomName}
      layout={layout}
      size={size}
      recording={recording}
    />
  )
}
