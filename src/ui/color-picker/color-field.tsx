import {
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { classNames } from '../class-names.ts'
import { controlStyle } from '../fields/control-style.ts'
import { FieldError } from '../fields/field.tsx'
import type { ColorValue } from './color-value.ts'

const loadPicker = () => import('./color-picker.tsx')
// Offline, or with a page older than the server, there is still the field.
const ColorPicker = lazy(() => loadPicker().catch(() => ({ default: PickerMissing })))

type Props = {
  id: string
  label: string
  /** For the hexadecimal field, which holds a colour, or whatever has been typed so far. */
  input: Pick<
    ComponentProps<'input'>,
    'name' | 'ref' | 'value' | 'placeholder' | 'onChange' | 'onFocus' | 'onBlur'
  >
  /** The last text that was a colour: what the swatch and the picker show. */
  color: ColorValue
  /** What the button that opens the picker is called; the field has the label already. */
  pickerLabel: string
  error?: string | undefined
  /** At the end of the label's line. */
  aside?: ReactNode
  /** Beneath the picker, once it is open. */
  tools?: ReactNode
  /** On every step of a drag. */
  onPick: (color: string) => void
  /** Says whether a paste was understood, and its colour taken instead of the pasted text. */
  onPaste: (text: string) => boolean
  /** What happened to the colour that was typed or pasted. */
  remark?: string | undefined
}

/** A colour: its six digits to type or paste, and a swatch that opens a picker. */
export function ColorField(props: Props) {
  const { id, label, input, color, pickerLabel, error, aside, tools, remark } = props
  const [open, setOpen] = useState(false)
  const pickerId = useId()
  const popover = useRef<HTMLDivElement>(null)
  // The browser opens it by itself, also before there is anybody to be told.
  useEffect(() => setOpen(popover.current?.matches(':popover-open') ?? false), [])
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex min-h-6 items-center justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="flex items-center gap-1">{aside}</span>
      </div>
      <div className="relative isolate">
        <Swatch color={color} label={pickerLabel} opens={pickerId} anchor={`--${id}`} />
        <input
          {...input}
          id={id}
          type="text"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onPaste={(event) => {
            if (props.onPaste(event.clipboardData.getData('text'))) event.preventDefault()
          }}
          className={classNames(controlStyle, 'block h-9 ps-9 font-mono uppercase laid-out-alone')}
        />
      </div>
      <FieldError id={`${id}-error`} error={error} />
      <p role="status" className={remark && 'mt-1.5 text-quiet text-xs'}>
        {remark}
      </p>
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
              <Picker color={color} onPick={props.onPick} />
            </Suspense>
          )}
        </div>
        {open && tools}
      </div>
    </div>
  )
}

/** Written past React, as the preview is: a drag renders nothing. */
function Swatch(props: { color: ColorValue; label: string; opens: string; anchor: string }) {
  const { color, label, opens, anchor } = props
  const button = useRef<HTMLButtonElement>(null)
  // For the first paint; never changed by React.
  const [initial] = useState(color.get)
  useLayoutEffect(() => {
    const paint = () => button.current?.style.setProperty('background-color', color.get())
    paint()
    return color.subscribe(paint)
  }, [color])
  return (
    <button
      ref={button}
      type="button"
      aria-label={label}
      popoverTarget={opens}
      onPointerEnter={preload}
      onFocus={preload}
      className="absolute inset-y-1.5 left-1.5 z-1 aspect-square rounded-sm border border-strong"
      style={{ anchorName: anchor, backgroundColor: initial }}
    />
  )
}

function Picker({ color, onPick }: Pick<Props, 'color' | 'onPick'>) {
  return <ColorPicker color={useSyncExternalStore(color.subscribe, color.get)} onChange={onPick} />
}

function PickerMissing() {
  return (
    <p role="alert" className="text-quiet text-sm">
      The picker could not be loaded. Type or paste the colour instead.
    </p>
  )
}

// A failure is retried, and reported, when the picker is opened.
function preload() {
  loadPicker().catch(() => undefined)
}
