import { DescriptionField } from './description-field.tsx'
import { DisplayNameField } from './display-name-field.tsx'
import { FixedNameField, NameField } from './name-field.tsx'
import { Section } from './section.tsx'
import { useNameProposal } from './use-name-proposal.ts'

/** What a conference is called and what it is about; the name of an existing one is fixed. */
export function DetailsSection({ fixedName }: { fixedName: string | null }) {
  const followWithName = useNameProposal()
  return (
    <Section title="Details">
      <div className="grid gap-5 *:last:col-span-full min-[90rem]:grid-cols-2">
        {fixedName === null ? (
          <>
            <DisplayNameField onTyped={followWithName} />
            <NameField />
          </>
        ) : (
          <>
            <DisplayNameField />
            <FixedNameField name={fixedName} />
          </>
        )}
        <DescriptionField />
      </div>
    </Section>
  )
}
