import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { controlLook } from './control-look.ts'
import { FieldError } from './field.tsx'

const loadPicker = () => import('./color-picker.tsx')
// Offline, or with a page older than the server, there is still the field.
const ColorPicker = lazy(() => loadPicker().catch(() => ({ default: PickerMissing })))

type Props = {
  id: string
  name: string
  label: string
  /** What the hexadecimal field holds: a colour, or whatever has been typed so far. */
  value: string
  /** The last text that was a colour: what the swatch and the picker show. */
  color: string
  /** What the button that opens the picker is called; the field has the label already. */
  pickerLabel: string
  error?: string | undefined
  /** Beneath the field. */
  note?: ReactNode
  /** At the end of the label's line. */
  aside?: ReactNode
  /** Beneath the picker, once it is open. */
  tools?: ReactNode
  /** While typing, and on every step of a drag. */
  onChange: (value: string) => void
  /** When the field is left: the moment to tidy up what was typed. */
  onBlur: () => void
  /** A paste that is understood: gives the colour to use instead of the pasted text. */
  readPaste: (text: string) => string | undefined
  ref?: (element: HTMLInputElement | null) => void
}

/** A colour: its six digits to type or paste, and a swatch that opens a picker. */
export function ColorField(props: Props) {
  const {
    id,
    name,
    label,
    value,
    color,
    pickerLabel,
    error,
    note,
    aside,
    tools,
    onChange,
    onBlur,
    readPaste,
    ref,
  } = props
  const [open, setOpen] = useState(false)
  const pickerId = useId()
  const popover = useRef<HTMLDivElement>(null)
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      <div className="relative isolate">
        <button
          type="button"
          aria-label={pickerLabel}
          popoverTarget={pickerId}
          onPointerEnter={preload}
          onFocus={preload}
          className="absolute inset-y-1.5 left-1.5 z-1 aspect-square rounded-sm border border-strong"
          style={{ backgroundColor: color, anchorName: `--${id}` }}
        />
        <input
          ref={ref}
          id={id}
          name={name}
          type="text"
          value={value}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          onPaste={(event) => {
            const pasted = readPaste(event.clipboardData.getData('text'))
            if (pasted === undefined) return
            event.preventDefault()
            onChange(pasted)
          }}
          className={classNames(controlLook, 'block h-9 ps-9 font-mono uppercase laid-out-alone')}
        />
      </div>
      <FieldError id={`${id}-error`} error={error} />
      {note}
      <div
        ref={popover}
        id={pickerId}
        popover="auto"
        role="dialog"
        aria-label={pickerLabel}
        className="beneath color-popover rounded-lg border border-line bg-raised p-3 shadow-raised"
        style={{ positionAnchor: `--${id}` }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <div className="size-50 laid-out-alone">
          {open && (
            <Suspense>
              <ColorPicker color={color} onChange={onChange} />
            </Suspense>
          )}
        </div>
        {open && tools}
      </div>
    </div>
  )
}

function PickerMissing() {
  return (
    <p role="alert" className="text-quiet text-sm">
      The picker could not be loaded. Type or paste the colour instead.
    </p>
  )
}

// What fails here is tried again, and said, when the picker is opened.
function preload() {
  loadPicker().catch(() => undefined)
}
