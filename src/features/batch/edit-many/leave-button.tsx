import { type FieldName, fieldLabels } from '#contract/conference-fields.ts'
import { Button } from '#ui/button.tsx'

/** Sets a field back, once it is touched. */
export function LeaveButton(props: {
  field: FieldName
  isTouched: boolean
  onChange: (value: undefined) => void
}) {
  if (!props.isTouched) return null
  return (
    <Button
      variant="quiet"
      className="-my-1 h-6 px-1.5 text-xs"
      onClick={() => props.onChange(undefined)}
    >
      <span>
        <span className="sr-only">{`${fieldLabels[props.field]}: `}</span>
        Leave as it is
      </span>
    </Button>
  )
}
