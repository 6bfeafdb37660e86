import type { ReactNode } from 'react'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { templateModes } from '#contract/records/template.ts'
import { type ColorField, colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { kitOf, modeLabels } from '../setting-text.ts'
import { ModeSelect } from './mode-select.tsx'
import type { ModeChoice, TemplateDraft, TemplateErrors } from './template-draft.ts'

type Props = {
  draft: TemplateDraft
  kits: readonly BrandKit[]
  errors: TemplateErrors
  onChange: (changed: Partial<TemplateDraft>) => void
  /** The ten colours, where they are the template's own. */
  children: ReactNode
}

const sources = [
  ['none', 'Not in the template'],
  ['kit', 'A brand kit'],
  ['own', 'Ten colours'],
] as const

const modeOptions = templateModes.map((mode) => [mode, modeLabels[mode]] as const)

/** Where the colours of a conference come from: a brand kit, ten of the template's own, or nowhere. */
export function ThemeSettings({ draft, kits, errors, onChange, children }: Props) {
  const { source, kitMode, kitId, colorModes } = draft
  const isGone = kitId !== '' && !kitOf({ brand_kit_id: kitId }, kits)
  const modes = new Set(Object.values(colorModes))
  const [only] = modes
  return (
    <>
      <Segmented
        label="Where the colours come from"
        options={sources}
        value={source}
        onChange={(chosen) => onChange({ source: chosen })}
        className="max-w-full overflow-x-auto"
      />
      {source === 'kit' && (
        <div className="mt-4 grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
          <Field
            id={kitFieldId}
            label="Brand kit"
            error={
              errors['kit.brand_kit_id'] ??
              errors.kit ??
              (isGone ? 'This kit was deleted: choose another' : undefined)
            }
            hint="As the kit is when the template is used, so that a change of the kit needs no other here."
          >
            {(control) => (
              <select
                {...control}
                value={kitId}
                onChange={({ target }) => onChange({ kitId: target.value })}
                className={`${controlStyle} h-9`}
              >
                {kitId === '' && <option value="">Choose a kit</option>}
                {isGone && <option value={kitId}>A kit that is gone</option>}
                {kits.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {isolateDirection(name)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="template-kit-mode" label="Use">
            {(control) => (
              <select
                {...control}
                value={kitMode}
                onChange={({ target }) => {
                  const chosen = templateModes.find((mode) => mode === target.value)
                  if (chosen) onChange({ kitMode: chosen })
                }}
                className={`${controlStyle} h-9`}
              >
                {modeOptions.map(([mode, label]) => (
                  <option key={mode} value={mode}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      {source === 'own' && (
        <div className="mt-4 space-y-4">
          <Segmented
            label="Use of all ten colours"
            options={modeOptions}
            value={modes.size === 1 && only !== 'none' ? only : undefined}
            onChange={(mode) => onChange({ colorModes: all(mode) })}
          />
          {children}
          <details>
            <summary className="rounded-sm py-2 font-medium marker:text-quiet">
              Use of each colour
            </summary>
            <div className="grid gap-3 pt-2 sm:grid-cols-2">
              {colorFields.map((field) => (
                <div
                  key={field}
                  className="grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-3"
                >
                  <span>{fieldLabels[field]}</span>
                  <ModeSelect
                    subject={fieldLabels[field]}
                    value={colorModes[field]}
                    onChange={(mode) => onChange({ colorModes: { ...colorModes, [field]: mode } })}
                  />
                </div>
              ))}
            </div>
          </details>
        </div>
      )}
    </>
  )
}

/** The id of the control that chooses the kit. */
export const kitFieldId = 'template-kit'

function all(mode: ModeChoice): Record<ColorField, ModeChoice> {
  return fromEntries(colorFields.map((field) => [field, mode] as const))
}
