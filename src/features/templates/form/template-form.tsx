import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import type { TemplateValues } from '#api/records/templates.ts'
import { conferenceFields } from '#contract/conference-fields.ts'
import type { Section } from '#contract/field-kinds.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { colorField } from '#contract/theme.ts'
import '#room/preview/draw-rooms.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import { constantColors } from '#room/theme/color-source.ts'
import type { ThemeTools } from '#room/theme/theme-editor-api.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { createEditedColors } from '#room/theme-fields/edited-colors.ts'
import { ThemeFields } from '#room/theme-fields/theme-fields.tsx'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Box } from '#ui/box.tsx'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { isPressed } from '#ui/keyboard/shortcut.ts'
import { useFocusClearance } from '#ui/keyboard/use-focus-clearance.ts'
import { LeaveGuard } from '#ui/leave/leave-guard.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { kitOf } from '../setting-text.ts'
import { templateShortcuts } from '../template-shortcuts.ts'
import { type PlainField, plainFields } from '../template-values.ts'
import { focusPlace } from './focus-place.ts'
import { SettingRow } from './setting-row.tsx'
import {
  bodyOf,
  checkDraft,
  colorsOf,
  draftOf,
  setValueOf,
  type TemplateDraft,
  type TemplateErrors,
} from './template-draft.ts'
import { ThemeSettings } from './theme-settings.tsx'
import { useExamples } from './use-examples.ts'
import { WindowRuleFields } from './window-rule-fields.tsx'

type Props = {
  initial: TemplateValues
  /** The number that the next conference gets. */
  nextNumber: number
  /** What helps with the ten colours. */
  themeTools: ThemeTools
  /** What the button says. */
  action: string
  isSaving: boolean
  /** What the server said about what was sent, by place. */
  refused: TemplateErrors
  /** The last outcome, where it was no success. */
  failure: ReactNode
  /** Whether there is nothing to keep any more: the template was saved. */
  isDone: () => boolean
  cancel: string
  onSave: (values: TemplateValues) => void
}

const noKits: readonly BrandKit[] = []

const groups: readonly (readonly [Section, string])[] = [
  ['details', 'Details'],
  ['room', 'Room'],
]

/** The form of a template, new or existing, with the room as it will look beside it. */
export function TemplateForm(props: Props) {
  const {
    initial,
    nextNumber,
    themeTools: Tools,
    action,
    isSaving,
    refused,
    failure,
    onSave,
  } = props
  const [draft, setDraft] = useState(() => draftOf(initial, operatorZone()))
  const [colors] = useState(() => createEditedColors(colorsOf(initial)))
  const [before] = useState(() => JSON.stringify(bodyOf(draft, colors.texts())))
  const [isChecked, setChecked] = useState(false)
  const [isRefusalShown, setRefusalShown] = useState(false)
  const { data: kits = noKits } = useQuery(brandKits)
  const preview = useRef<HTMLDivElement>(null)
  useFocusClearance(preview, 'top')
  const examples = useExamples(draft, kits, nextNumber)

  const change = (changed: Partial<TemplateDraft>) => {
    setRefusalShown(false)
    setDraft({ ...draft, ...changed })
  }
  // What is typed for colours shows what is wrong with it by itself: while one is dragged, nothing
  // else renders.
  const checked = checkDraft(draft, colors.texts())
  const errors: TemplateErrors = {
    ...(isRefusalShown ? refused : {}),
    ...(isChecked && 'errors' in checked ? checked.errors : {}),
  }

  const save = () => {
    if (isSaving) return
    setChecked(true)
    const now = checkDraft(draft, colors.texts())
    if ('values' in now) {
      setRefusalShown(true)
      onSave(now.values)
    } else focusPlace(Object.keys(now.errors))
  }
  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, templateShortcuts.save) || isComposing({ nativeEvent: event })) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    save()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => saveByKey(event)
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
  // Somebody who has just saved is to correct what was refused.
  useEffect(() => focusPlace(Object.keys(refused)), [refused])

  const kit = draft.source === 'kit' ? kitOf({ brand_kit_id: draft.kitId }, kits) : undefined
  const kitThemes = useMemo(() => (kit ? themesOfFields(kit.colors) : undefined), [kit])
  const shown = (field: PlainField) => draft.settings[field]
  const layout = conferenceFields.layout.values.find(
    (value) => value === setValueOf(shown('layout')),
  )
  const size = conferenceFields.size.values.find((value) => value === setValueOf(shown('size')))

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-y-5 min-[90rem]:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5 lg:col-start-1">
          <Box title="Template">
            <div className="space-y-4">
              <Field id="template-name" label="Template name" error={errors.name}>
                {(control) => (
                  <input
                    {...control}
                    value={draft.name}
                    dir="auto"
                    autoComplete="off"
                    onChange={({ target }) => change({ name: target.value })}
                    className={classNames(controlStyle, 'h-9')}
                  />
                )}
              </Field>
              <Field
                id="template-notes"
                label="Notes"
                optional
                hint="When to use the template, whom to ask."
                error={errors.notes}
              >
                {(control) => (
                  <textarea
                    {...control}
                    value={draft.notes}
                    rows={2}
                    dir="auto"
                    onChange={({ target }) => change({ notes: target.value })}
                    className={classNames(
                      controlStyle,
                      'field-sizing-content max-h-80 min-h-15 resize-none py-1.75',
                    )}
                  />
                )}
              </Field>
            </div>
          </Box>
          {groups.map(([section, title]) => (
            <Box key={section} title={title}>
              {section === 'details' && (
                <p className="mb-4 text-quiet text-xs">
                  Names can hold {'{brand}'} (the kit’s name, or the template’s), {'{date}'} (the
                  first day of the window) and {'{n}'} (the next number).
                </p>
              )}
              <div className="divide-y divide-line">
                {plainFields
                  .filter((field) => conferenceFields[field].section === section)
                  .map((field) => (
                    <SettingRow
                      key={field}
                      field={field}
                      setting={shown(field)}
                      example={
                        field === 'display_name' || field === 'name' ? examples[field] : undefined
                      }
                      error={errors[`fields.${field}`]}
                      onChange={(setting) =>
                        change({ settings: { ...draft.settings, [field]: setting } })
                      }
                    />
                  ))}
              </div>
            </Box>
          ))}
          <WindowRuleFields
            window={draft.window}
            errors={errors}
            onChange={(window) => change({ window })}
          />
        </div>
        <div
          ref={preview}
          className="[@media(height>=38rem)]:sticky top-0 z-10 -mx-4 my-5 border-line border-y bg-canvas px-4 py-3 sm:-mx-6 sm:px-6 lg:sticky lg:top-5 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:m-0 lg:self-start lg:border-0 lg:bg-transparent lg:p-0"
        >
          {/* Remounted with another kit: a preview keeps the colours it was mounted with. */}
          <RoomPreview
            key={kitThemes ? JSON.stringify(kitThemes) : 'own'}
            colors={kitThemes ? constantColors(kitThemes) : colors.editor.colors}
            highlight={colors.editor.highlight}
            onPick={({ theme, role }) => colors.editor.focus(colorField(theme, role))}
            roomName={roomTitle(examples.display_name || draft.name)}
            layout={layout ?? 'grid-responsive'}
            size={size ?? 'medium'}
            recording={setValueOf(shown('record_on_start')) === true}
          />
        </div>
        <div className="min-w-0 lg:col-start-1">
          <Tools editor={colors.editor}>
            {(slots) => (
              <Box title="Theme" aside={draft.source === 'own' && slots.summary}>
                <ThemeSettings draft={draft} kits={kits} errors={errors} onChange={change}>
                  {slots.toolbar}
                  <ThemeFields colors={colors} isChecked={isChecked} slots={slots} />
                  {slots.report}
                </ThemeSettings>
              </Box>
            )}
          </Tools>
        </div>
      </div>
      <SaveBar action={action} isSaving={isSaving} failure={failure} cancel={props.cancel} />
      <LeaveGuard
        hasChanged={() =>
          !props.isDone() && JSON.stringify(bodyOf(draft, colors.texts())) !== before
        }
        title="Leave without saving?"
      >
        <p>The changes to this template are not saved yet, and are lost when you leave.</p>
      </LeaveGuard>
    </form>
  )
}
