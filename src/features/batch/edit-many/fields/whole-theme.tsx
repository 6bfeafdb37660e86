import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import type { Conference } from '#contract/conference.ts'
import { colorField, colorFields, colorRoles, themeNames } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { presets } from '#room/theme/derived/presets.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import type { ChosenKit, EditedValues } from '../plan/conference-edit.ts'

/** Conferences whose themes are offered: a list of 500 would be no help. */
const MAX_THEMES = 12

type Props = {
  conferences: readonly Conference[]
  /** @param kit where the colours are a brand kit's */
  onChoose: (colors: EditedValues, kit?: ChosenKit) => void
}

/** Sets all ten colours at once: a brand kit's, as in one of the conferences, or a preset. */
export function WholeTheme({ conferences, onChoose }: Props) {
  const id = useId()
  const offered = distinctThemes(conferences)
  const { data: kits = [] } = useQuery(brandKits)
  const choose = (value: string) => {
    const kit = kits.find((known) => known.id === value)
    if (kit) return onChoose(kit.colors, { id: kit.id, colors: kit.colors })
    const conference = offered.find((known) => known.id === value)
    if (conference)
      return onChoose(fromEntries(colorFields.map((field) => [field, conference[field]] as const)))
    const preset = presets.find(({ name }) => name === value)
    if (preset)
      onChoose(
        fromEntries(
          themeNames.flatMap((theme) =>
            colorRoles.map(
              (role) => [colorField(theme, role), preset.themes[theme][role]] as const,
            ),
          ),
        ),
      )
  }
  return (
    <Field
      id={id}
      label="Whole theme"
      hint="Sets the ten colours below. Each can be changed after."
    >
      {(control) => (
        <select
          {...control}
          value=""
          onChange={({ target }) => choose(target.value)}
          className={`${controlStyle} h-9 max-w-sm`}
        >
          <option value="">Choose…</option>
          {kits.length > 0 && (
            <optgroup label="Brand kits">
              {kits.map(({ id: kitId, name }) => (
                <option key={kitId} value={kitId}>
                  {isolateDirection(name)}
                </option>
              ))}
            </optgroup>
          )}
          {offered.length > 0 && (
            <optgroup label="As in a conference">
              {offered.map((conference) => (
                <option key={conference.id} value={conference.id}>
                  {conference.display_name ?? conference.name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label="Presets">
            {presets.map(({ name, about }) => (
              <option key={name} value={name}>{`${name}: ${about}`}</option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  )
}

/** One conference for each theme, of those whose every colour is known. */
function distinctThemes(conferences: readonly Conference[]): readonly Conference[] {
  const found = new Map<string, Conference>()
  for (const conference of conferences) {
    if (colorFields.some((field) => conference[field] === null)) continue
    const key = colorFields.map((field) => conference[field]?.toUpperCase()).join()
    if (!found.has(key)) found.set(key, conference)
    if (found.size === MAX_THEMES) break
  }
  return [...found.values()]
}
