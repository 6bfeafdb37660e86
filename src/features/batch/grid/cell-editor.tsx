import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { FieldName } from '#contract/conference-fields.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { cellOptions } from './cell-text.ts'

/** Where the grid goes once a cell has been edited. */
export type EditEnd = 'stay' | 'down' | 'up' | 'right' | 'left' | 'away'

type Props = {
  field: FieldName
  label: string
  /** What stands in it at first, selected where it is what stood in the cell. */
  text: string
  isTyped: boolean
  onCommit: (text: string, end: EditEnd) => void
  onCancel: () => void
}

const style =
  'absolute inset-0 z-10 h-full w-full border-2 border-accent bg-raised px-2 text-ink outline-none'

/** The field in which one cell is edited. Nothing renders while somebody types. */
export function CellEditor({ field, label, text, isTyped, onCommit, onCancel }: Props) {
  const control = useRef<HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  const options = cellOptions(field)
  useLayoutEffect(() => {
    control.current?.focus({ preventScroll: true })
    if (options) return
    if (isTyped) control.current?.setSelectionRange(text.length, text.length)
    else control.current?.select()
  }, [isTyped, options, text])
  const commit = (end: EditEnd) => {
    if (isOver.current) return
    isOver.current = true
    onCommit(control.current?.value ?? text, end)
  }
  const shared = {
    ref: control,
    'aria-label': label,
    defaultValue: text,
    onBlur: () => commit('away'),
    onKeyDown: (
      event: KeyboardEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
    ) => {
      event.stopPropagation()
      if (isComposing(event)) return
      const isBreak = field === 'description' && event.key === 'Enter' && event.altKey
      if (event.key === 'Escape') {
        event.preventDefault()
        isOver.current = true
        onCancel()
      } else if (event.key === 'Enter' && !isBreak) {
        event.preventDefault()
        commit(event.shiftKey ? 'up' : 'down')
      } else if (event.key === 'Tab') {
        event.preventDefault()
        commit(event.shiftKey ? 'left' : 'right')
      } else if (isBreak && event.currentTarget instanceof HTMLTextAreaElement) {
        event.preventDefault()
        const { selectionStart: from, selectionEnd: to } = event.currentTarget
        event.currentTarget.setRangeText('\n', from, to, 'end')
      }
    },
  }
  if (options)
    return (
      <select {...shared} className={style}>
        {options.every(([option]) => option !== text) && <option value={text}>{text}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    )
  if (field === 'description')
    return <textarea {...shared} className={`${style} min-h-24 resize-none py-1.5`} />
  return <input {...shared} className={style} />
}
