import { dateTimeFrame } from './frame.ts'
import { isComplete, partsOf } from './parts.ts'
import type { DateTimeInputProps } from './props.ts'

/**
 * The browser's own date-time field, for when ours could not be loaded. It says nothing of a
 * half-typed date but that it is bad, which is enough to not take it for an empty one.
 */
export function DateTimeInputFallback(props: DateTimeInputProps) {
  const { value, labelId, describedBy, isInvalid, onChange, onPaste } = props
  return (
    <input
      type="datetime-local"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      className={`${dateTimeFrame} ${isInvalid ? 'border-danger' : 'border-strong'}`}
      defaultValue={isComplete(partsOf(value)) ? value : ''}
      key={isComplete(partsOf(value)) ? value : 'unfinished'}
      onChange={(event) => {
        const { validity, value: text } = event.currentTarget
        onChange(validity.badInput ? '____-__-__T__:__' : text)
      }}
      onPaste={(event) => {
        event.preventDefault()
        onPaste(event.clipboardData.getData('text'))
      }}
    />
  )
}
