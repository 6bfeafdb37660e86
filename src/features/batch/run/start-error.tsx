import { RequestFailed } from '#api/failure.ts'
import type { FieldName } from '#contract/conference-fields.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { isBlank } from '../check/check-sheet.ts'
import type { Row } from '../check/row.ts'
import { RefusedRows } from './refused-rows.tsx'
import { rowErrors } from './row-errors.ts'

type Props = {
  error: Error | null
  rows: readonly Row[]
  onShow: (row: number, field: FieldName | undefined) => void
  onRetry: () => void
  isFetching: boolean
}

/** Why a batch was not started: the cells that the server refused, or that it could not be asked. */
export function StartError({ error, rows, onShow, onRetry, isFetching }: Props) {
  if (!error) return null
  if (!(error instanceof RequestFailed) || error.failure.kind !== 'invalid_fields')
    return (
      <div className="mt-4">
        <RequestError
          what="The batch could not be started."
          lead="Starting it again is safe: a batch that was taken in already is not taken in twice."
          operation="update"
          error={error}
          onRetry={onRetry}
          isFetching={isFetching}
        />
      </div>
    )
  // Blank rows are not sent.
  const sent = rows.flatMap((row, index) => (isBlank(row) ? [] : [index]))
  const errors = rowErrors(error.failure.errors).map((each) => ({
    ...each,
    row: each.row === undefined ? undefined : sent[each.row],
  }))
  return (
    <div className="mt-4">
      <RefusedRows errors={errors} onShow={onShow} />
    </div>
  )
}
