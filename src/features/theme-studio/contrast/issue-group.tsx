import { fieldLabels } from '#contract/conference-fields.ts'
import type { ColorRole, Theme, ThemeName } from '#contract/theme.ts'
import { colorField } from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'
import type { Studio } from '../studio.ts'
import { FixButton } from './fix-button.tsx'
import type { Fixes } from './fixes.ts'
import { PairRow } from './pair-row.tsx'

type Props = {
  name: ThemeName
  role: ColorRole
  theme: Theme
  /** What fails because of this colour. */
  findings: readonly Finding[]
  isLocked: boolean
  fixes: Fixes | undefined
  studio: Studio
}

/** One failing colour, the pairs it fails, and the nearest colour that passes. */
export function IssueGroup(props: Props) {
  const { name, role, theme, findings, isLocked, fixes, studio } = props
  const field = colorField(name, role)
  const color = fixes?.colors.get(role)
  const instead = fixes?.lockedAlternatives.get(role)
  return (
    <div className="space-y-2 p-3">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <button
          type="button"
          onClick={() => studio.editor.focus(field)}
          className="min-h-6 rounded-sm font-medium underline-offset-2 hover:underline"
        >
          {fieldLabels[field]}
        </button>
        {color !== undefined && (
          <FixButton
            label="Use"
            name={`Use ${color} for ${fieldLabels[field]}`}
            changes={[{ role, from: theme[role], to: color }]}
            onPress={() => studio.set(`${fieldLabels[field]} fixed`, field, color)}
          />
        )}
      </div>
      <ul className="space-y-1.5 text-xs">
        {findings.map((finding) => (
          <PairRow key={finding.pair.id} finding={finding} />
        ))}
      </ul>
      {fixes && color === undefined && (
        <p className="text-quiet text-xs">
          {isLocked ? lockedWords(findings, instead) : aloneWords(role)}
        </p>
      )}
      {isLocked && instead !== undefined && (
        <FixButton
          label="Use"
          name={`Use ${instead} for ${fieldLabels[field]} and keep it locked`}
          changes={[{ role, from: theme[role], to: instead }]}
          onPress={() => studio.set(`${fieldLabels[field]} fixed`, field, instead)}
        />
      )}
    </div>
  )
}

/** A pair of one colour is against white, which is fixed. */
function lockedWords(findings: readonly Finding[], instead: string | undefined): string {
  const why = findings.some(({ pair }) => pair.roles.length === 1)
    ? 'Locked. The room’s button text is always white, so no other colour can fix this.'
    : 'Locked. Only another background would help.'
  return instead === undefined ? why : `${why} The nearest colour that would work is ${instead}.`
}

function aloneWords(role: ColorRole): string {
  return role === 'negative'
    ? 'No colour here can be both Leave behind white text and Cancel on this background; the background has to change too.'
    : 'Changing this colour alone cannot fix this; others have to change too.'
}
