import { NewBatch } from '#features/batch/new-batch.tsx'
import { FormerBatches } from '#features/batch/run/former-batches.tsx'
import { startForm } from '#features/conference-form/draft/form-draft.ts'
import { emptyForm } from '#features/conference-form/values/form-values.ts'
import { createBody } from '#features/conference-form/values/request-body.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { paths } from '../../paths.ts'

/** `/batch`: many conferences at once, and what was done so before. */
export default function BatchesPage() {
  return (
    <>
      <title>Batch · Greenroom</title>
      <PageHeading>Many at once</PageHeading>
      <p className="mt-1 mb-5 text-quiet">
        Create a whole programme of conferences from a spreadsheet or a series.
      </p>
      <NewBatch batchAddress={paths.batch} formDraft={formDraft}>
        <FormerBatches batchAddress={paths.batch} />
      </NewBatch>
    </>
  )
}

/** What is filled in in the form for a new conference, as it would be sent. */
function formDraft() {
  const { restored, values } = startForm({
    call: 'create',
    initial: emptyForm(operatorZone()),
    source: '',
  })
  return restored ? createBody(values) : undefined
}
