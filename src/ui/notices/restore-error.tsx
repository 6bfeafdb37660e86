import { isOutdated, recordErrors } from '#api/records/record-failures.ts'
import { Notice } from './notice.tsx'
import { RequestError } from './request-error.tsx'

/** Why a former version of a record, such as a brand kit, was not restored. */
export function RestoreError({ one, error }: { one: string; error: Error }) {
  if (isOutdated(error))
    return (
      <Notice tone="warning" role="alert" title={`Someone changed this ${one} meanwhile`}>
        <p>Nothing was restored. Above is what restoring changes of it now.</p>
      </Notice>
    )
  const errors = recordErrors(error)
  if (errors.length === 0)
    return <RequestError operation="update" what="It could not be restored." error={error} />
  return (
    <Notice tone="danger" role="alert" title="It could not be restored.">
      <ul>
        {errors.map(({ place, message }) => (
          <li key={`${place} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
