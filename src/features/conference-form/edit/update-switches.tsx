import { useFormContext } from 'react-hook-form'
import { fieldLabels } from '#contract/conference-fields.ts'
import { SwitchField } from '#ui/switch-field.tsx'
import { type EditValues, updateSwitches } from './edit-values.ts'

const hints: Record<(typeof updateSwitches)[number], string> = {
  tone_on_entry_and_exit: 'A tone tells when somebody comes or goes.',
  room_join_video_off: 'Whoever joins does not see the others’ video at first.',
  user_join_video_off: 'Whoever joins has their camera off at first.',
}

/** What only an existing conference can be told. */
export function UpdateSwitches() {
  const { register } = useFormContext<EditValues>()
  return updateSwitches.map((field) => (
    <SwitchField
      key={field}
      {...register(field)}
      id={`field-${field}`}
      label={fieldLabels[field]}
      hint={hints[field]}
    />
  ))
}
