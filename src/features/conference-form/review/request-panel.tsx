import { useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { serverStatus } from '#api/status.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { ScrollRegion } from '#ui/page/scroll-region.tsx'
import { Section } from '../fields/section.tsx'
import { useConferenceFormContext, useDisplayedValues } from '../fields/use-form-field.ts'
import { createBody } from '../values/request-body.ts'
import { curlCommand } from './curl.ts'
import { useSettledValues } from './use-settled-values.ts'

/** The exact body that Create sends, to read and to take along. */
export const RequestPanel = memo(function RequestPanel() {
  const client = useQueryClient()
  const form = useConferenceFormContext()
  const body = createBody(useDisplayedValues(useSettledValues(form)))
  const present = () => createBody(form.getValues())
  // As it is at the press: to follow it would render the form once more while the page starts.
  const space = () => client.getQueryData(serverStatus.queryKey)?.space ?? null
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
        <CopyButton label="Copy curl" text={() => curlCommand(present(), space())} />
      </div>
    </Section>
  )
})
