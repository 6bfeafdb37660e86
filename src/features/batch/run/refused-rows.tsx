import type { FieldName } from '#contract/conference-fields.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { type RowError, rowErrorText } from './row-errors.ts'

type Props = {
  /** Their rows are those of the sheet. */
  errors: readonly RowError[]
  onShow: (row: number, field: FieldName | undefined) => void
}

/** What the server did not accept, each with the way to its cell. */
export function RefusedRows({ errors, onShow }: Props) {
  return (
    <Notice tone="danger" role="alert" title="Nothing was created: these rows were not accepted">
      <ul className="space-y-1">
        {errors.map((each) => {
          const { row, field } = each
          const text = rowErrorText(each)
          return (
            <li key={text}>
              <button
                type="button"
                className="text-start underline"
                onClick={() => row !== undefined && onShow(row, field)}
              >
                {text}
              </button>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
