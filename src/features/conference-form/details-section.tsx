import { DescriptionField } from './description-field.tsx'
import { DisplayNameField } from './display-name-field.tsx'
import { NameField } from './name-field.tsx'
import { isProposed, proposedName } from './proposed-name.ts'
import { Section } from './section.tsx'
import { useConferenceFormContext } from './use-form-field.ts'

/** What a new conference is called and what it is about. */
export function DetailsSection() {
  const form = useConferenceFormContext()
  const followWithName = (now: string, before: string) => {
    if (!isProposed(form.getValues('name'), before)) return
    const shouldValidate = form.getFieldState('name').invalid
    form.setValue('name', proposedName(now), { shouldValidate })
  }
  return (
    <Section title="Details">
      <div className="space-y-5">
        <DisplayNameField onTyped={followWithName} />
        <NameField />
        <DescriptionField />
      </div>
    </Section>
  )
}
