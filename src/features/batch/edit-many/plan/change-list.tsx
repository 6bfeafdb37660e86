import { ArrowRight } from 'lucide-react'
import { fieldLabels } from '#contract/conference-fields.ts'
import {
  colorField,
  colorPattern,
  colorRoles,
  type ThemeName,
  themeLabels,
  themeNames,
} from '#contract/theme.ts'
import type { Change } from '../fields/edit-fields.ts'
import { textOf, ValueShown } from '../fields/shared-value-list.tsx'

/** From so many changed colours on, a theme is shown as a row of them. */
const MIN_THEME_CHANGES = 3

type Props = { changes: readonly Change[]; zone: string }

/** What changes of one conference, field by field. */
export function ChangeList({ changes, zone }: Props) {
  const themes = themeNames.filter(
    (theme) => colorChanges(changes, theme).length >= MIN_THEME_CHANGES,
  )
  const inThemes = new Set(themes.flatMap((theme) => colorChanges(changes, theme)))
  return (
    <dl className="space-y-0.5 text-xs">
      {changes.map((change) =>
        inThemes.has(change) ? null : (
          <Row
            key={change.field}
            label={fieldLabels[change.field]}
            before={
              <ValueShown field={change.field} text={textOf(change.field, change.before, zone)} />
            }
            after={
              <ValueShown field={change.field} text={textOf(change.field, change.after, zone)} />
            }
          />
        ),
      )}
      {themes.map((theme) => (
        <Row
          key={theme}
          label={`${themeLabels[theme]} theme`}
          before={<Colors changes={colorChanges(changes, theme)} side="before" />}
          after={<Colors changes={colorChanges(changes, theme)} side="after" />}
        />
      ))}
    </dl>
  )
}

function colorChanges(changes: readonly Change[], theme: ThemeName): readonly Change[] {
  return colorRoles.flatMap((role) => {
    const change = changes.find(({ field }) => field === colorField(theme, role))
    return change ?? []
  })
}

function Row(props: { label: string; before: React.ReactNode; after: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <dt className="text-quiet">{props.label}</dt>
      <dd className="flex min-w-0 max-w-full items-baseline gap-1.5">
        <del className="flex min-w-0 text-quiet decoration-quiet/60">{props.before}</del>
        <ArrowRight aria-hidden className="size-3 shrink-0 self-center text-quiet" />
        <ins className="flex min-w-0 font-medium no-underline">{props.after}</ins>
      </dd>
    </div>
  )
}

function Colors({ changes, side }: { changes: readonly Change[]; side: 'before' | 'after' }) {
  const colors = changes.map((change) => ({
    field: change.field,
    text: textOf(change.field, change[side], 'UTC'),
  }))
  return (
    <span className="inline-flex gap-0.5 no-underline">
      {colors.map(({ field, text }) => (
        <span
          key={field}
          title={`${fieldLabels[field]}: ${text}`}
          className="inline-block size-3 rounded-sm border border-strong"
          style={colorPattern.test(text) ? { backgroundColor: text } : {}}
        >
          <span className="sr-only">{`${fieldLabels[field]} ${text}, `}</span>
        </span>
      ))}
    </span>
  )
}
