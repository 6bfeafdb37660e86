import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { brandKitLimits } from '#contract/records/brand-kit.ts'
import { colorField } from '#contract/theme.ts'
import '#room/preview/draw-rooms.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { colorId, createEditedColors } from '#room/theme-fields/edited-colors.ts'
import { ThemeFields } from '#room/theme-fields/theme-fields.tsx'
import { Box } from '#ui/box.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { isPressed } from '#ui/keyboard/shortcut.ts'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'
import { LeaveGuard } from '#ui/leave/leave-guard.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { kitShortcuts } from '../kit-shortcuts.ts'
import { checkKit, differingParts, kitParts } from '../kit-values.ts'

type Props = {
  initial: BrandKitValues
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  /** What the button says. */
  action: string
  isSaving: boolean
  /** What the server said about the name that was sent. */
  refusedName: { name: string; message: string } | undefined
  /** The last outcome, where it was no success. */
  failure: ReactNode
  /** Whether there is nothing to keep any more: the kit was saved. */
  isDone: () => boolean
  cancel: string
  onSave: (values: BrandKitValues) => void
}

/** The form of a kit, new or existing, with the room as it will look beside it. */
export function KitForm(props: Props) {
  const { initial, themeTools: Tools, action, isSaving, refusedName, failure, onSave } = props
  const [name, setName] = useState(initial.name)
  const [notes, setNotes] = useState(initial.notes)
  const [colors] = useState(() => createEditedColors(initial.colors))
  const [left, setLeft] = useState<ReadonlySet<'name' | 'notes'>>(new Set())
  const [isChecked, setChecked] = useState(false)
  const preview = useRef<HTMLDivElement>(null)
  useFocusClearance(preview, 'top')

  const values = (): BrandKitValues => ({ name, notes, colors: colors.texts() })
  const errors = checkKit({ ...initial, name, notes })
  const shown = (part: 'name' | 'notes') => (isChecked || left.has(part) ? errors[part] : undefined)
  const isRefused = refusedName !== undefined && refusedName.name === name.trim()
  const leave = (part: 'name' | 'notes') => setLeft(new Set([...left, part]))

  const save = () => {
    if (isSaving) return
    setChecked(true)
    const wrong = checkKit(values())
    const first = kitParts.find((part) => wrong[part] !== undefined)
    if (first === undefined) onSave({ ...values(), name: name.trim() })
    else
      document
        .getElementById(first === 'name' || first === 'notes' ? `kit-${first}` : colorId(first))
        ?.focus()
  }
  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, kitShortcuts.save) || isComposing({ nativeEvent: event })) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    save()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => saveByKey(event)
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  // Somebody who has just chosen that name is to correct it.
  useEffect(() => {
    if (refusedName) document.getElementById('kit-name')?.focus()
  }, [refusedName])

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-y-5 min-[90rem]:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <Box title="Kit" className="lg:col-start-1">
          <div className="space-y-4">
            <Field
              id="kit-name"
              label="Kit name"
              error={shown('name') ?? (isRefused ? refusedName.message : undefined)}
            >
              {(control) => (
                <input
                  {...control}
                  value={name}
                  dir="auto"
                  autoComplete="off"
                  onChange={(event) => setName(event.target.value)}
                  onBlur={() => leave('name')}
                  className={classNames(controlStyle, 'h-9')}
                />
              )}
            </Field>
            <Field
              id="kit-notes"
              label="Notes"
              optional
              hint="Where the colours come from, when to use the kit, whom to ask."
              error={shown('notes')}
            >
              {(control) => (
                <textarea
                  {...control}
                  value={notes}
                  rows={2}
                  dir="auto"
                  onChange={(event) => setNotes(event.target.value)}
                  onBlur={() => leave('notes')}
                  className={classNames(
                    controlStyle,
                    'field-sizing-content max-h-80 min-h-15 resize-none py-1.75',
                  )}
                />
              )}
            </Field>
            {notes.length > 0.8 * brandKitLimits.notes && (
              <p className="text-quiet text-xs tabular-nums">
                {`${[...notes].length.toLocaleString('en')} of ${brandKitLimits.notes.toLocaleString('en')} characters of notes`}
              </p>
            )}
          </div>
        </Box>
        <div
          ref={preview}
          className="[@media(height>=38rem)]:sticky top-0 z-10 -mx-4 my-5 border-line border-y bg-canvas px-4 py-3 sm:-mx-6 sm:px-6 lg:sticky lg:top-5 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:m-0 lg:self-start lg:border-0 lg:bg-transparent lg:p-0"
        >
          <RoomPreview
            colors={colors.editor.colors}
            highlight={colors.editor.highlight}
            onPick={({ theme, role }) => colors.editor.focus(colorField(theme, role))}
            roomName={roomTitle(name)}
            layout="grid-responsive"
            size="medium"
            recording={false}
          />
        </div>
        <div className="min-w-0 lg:col-start-1">
          <Tools editor={colors.editor}>
            {(slots) => (
              <Box title="Theme" aside={slots.summary}>
                {slots.toolbar}
                <ThemeFields colors={colors} isChecked={isChecked} slots={slots} />
                {slots.report}
              </Box>
            )}
          </Tools>
        </div>
      </div>
      <SaveBar action={action} isSaving={isSaving} failure={failure} cancel={props.cancel} />
      <LeaveGuard
        hasChanged={() => !props.isDone() && differingParts(initial, values()).length > 0}
        title="Leave without saving?"
      >
        <p>The changes to this brand kit are not saved yet, and are lost when you leave.</p>
      </LeaveGuard>
    </form>
  )
}
