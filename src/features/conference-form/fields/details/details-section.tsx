import { memo, useContext } from 'react'
import { FieldFrame } from '../field-frame.ts'
import { Section } from '../section.tsx'
import { DescriptionField } from './description-field.tsx'
import { DisplayNameField } from './display-name-field.tsx'
import { FixedNameField, NameField } from './name-field.tsx'
import { useNameProposal } from './use-name-proposal.ts'

/** What a conference is called and what it is about; the name of an existing one is fixed. */
export const DetailsSection = memo(function DetailsSection({
  fixedName,
}: {
  fixedName: string | null
}) {
  const followWithName = useNameProposal()
  const frame = useContext(FieldFrame)
  return (
    <Section title="Details">
      <div className="grid gap-5 *:last:col-span-full min-[90rem]:grid-cols-2">
        {fixedName === null ? (
          <>
            {frame('display_name', <DisplayNameField onTyped={followWithName} />)}
            {frame('name', <NameField />)}
          </>
        ) : (
          <>
            <DisplayNameField />
            <FixedNameField name={fixedName} />
          </>
        )}
        {frame('description', <DescriptionField />)}
      </div>
    </Section>
  )
})
