import { isProposed, proposedName } from '../../values/proposed-name.ts'
import { useConferenceFormContext } from '../use-form-field.ts'

/** @returns lets the name follow the display name, until the name is edited by hand */
export function useNameProposal(): (now: string, before: string) => void {
  const form = useConferenceFormContext()
  return (now, before) => {
    if (!isProposed(form.getValues('name'), before)) return
    const shouldValidate = form.getFieldState('name').invalid
    form.setValue('name', proposedName(now), { shouldValidate })
  }
}
