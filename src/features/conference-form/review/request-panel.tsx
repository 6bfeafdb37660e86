import { memo } from 'react'
import { knownSpace } from '#api/known-client.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { Section } from '../fields/section.tsx'
import { useConferenceFormContext, useDisplayedValues } from '../fields/use-form-field.ts'
import { createBody } from '../values/request-body.ts'
import { curlCommand } from './curl.ts'
import { useSettledValues } from './use-settled-values.ts'

/** The exact body that Create sends, to read and to take along. */
export const RequestPanel = memo(function RequestPanel() {
  const form = useConferenceFormContext()
  const body = createBody(useDisplayedValues(useSettledValues(form)))
  const present = () => createBody(form.getValues())
  return (
    <Section
      title="Request"
      aside={
        <code translate="no" className="text-quiet text-xs">
          POST /api/video/conferences
        </code>
      }
      lead="Exactly what is sent. A field left at its default is left out."
    >
      <ScrollRegion label="Request body" dir="ltr" className="max-h-80 bg-sunken">
        <pre translate="no" className="font-mono text-xs">
          {JSON.stringify(body, null, 2)}
        </pre>
      </ScrollRegion>
      <div className="mt-3 flex flex-wrap gap-2">
        <CopyButton label="Copy JSON" text={() => JSON.stringify(present(), null, 2)} />
        {/* As it is at the press: to follow it would render the form once more while the page starts. */}
        <CopyButton label="Copy curl" text={() => curlCommand(present(), knownSpace())} />
      </div>
    </Section>
  )
})
