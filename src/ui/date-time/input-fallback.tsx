import { useLayoutEffect, useRef } from 'react'
import { dateTimeFrame } from './frame.ts'
import { clockOfInput } from './native-clock.ts'
import { isComplete, partsOf } from './parts.ts'
import type { DateTimeInputProps } from './props.ts'

/**
 * The browser's own date-time field, for when ours could not be loaded. It says nothing of a
 * half-typed date but that it is bad, which is enough to not take it for an empty one.
 */
export function DateTimeInputFallback(props: DateTimeInputProps) {
  const { name, value, labelId, describedBy, isInvalid, onChange, onPaste } = props
  const input = useRef<HTMLInputElement>(null)
  const whole = isComplete(partsOf(value)) ? value : ''
  // What is half typed is empty to us, and must be let be; what was typed early is there already.
  useLayoutEffect(() => {
    const { current } = input
    if (current && current.value !== whole && !current.validity.badInput) current.value = whole
  }, [whole])
  return (
    <input
      ref={input}
      name={name}
      type="datetime-local"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      className={`${dateTimeFrame} ${isInvalid ? 'border-danger' : 'border-strong'} bg-surface`}
      onChange={(event) => onChange(clockOfInput(event.currentTarget))}
      onPaste={(event) => {
        event.preventDefault()
        onPaste(event.clipboardData.getData('text'))
      }}
    />
  )
}
