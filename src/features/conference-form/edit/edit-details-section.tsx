import { fieldLabels } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { controlLook } from '#ui/control-look.ts'
import { Field } from '#ui/field.tsx'
import { DescriptionField } from '../description-field.tsx'
import { DisplayNameField } from '../display-name-field.tsx'
import { Section } from '../section.tsx'
import { fieldId } from '../use-form-field.ts'

/** What the conference is called; its name is fixed. */
export function EditDetailsSection({ name }: { name: string }) {
  return (
    <Section title="Details">
      <div className="space-y-5">
        <DisplayNameField />
        <Field
          id={fieldId('name')}
          label={fieldLabels.name}
          hint="Cannot be changed: it is what SignalWire knows the conference by."
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={name}
              readOnly
              className={classNames(controlLook, 'h-9 bg-sunken font-mono text-quiet')}
            />
          )}
        </Field>
        <DescriptionField />
      </div>
    </Section>
  )
}
