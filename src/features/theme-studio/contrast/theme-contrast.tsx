import { memo, useState } from 'react'
import {
  type ColorField,
  colorField,
  colorRoles,
  type Theme,
  type ThemeName,
  themeLabels,
} from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'
import { groupByRoleToChange } from '#room/theme/contrast/contrast-report.ts'
import type { Studio } from '../studio.ts'
import { countFailing, pairCount } from './contrast-text.ts'
import { FixButton } from './fix-button.tsx'
import type { Fixes } from './fixes.ts'
import { IssueGroup } from './issue-group.tsx'
import { PairRow } from './pair-row.tsx'
import { useFixes } from './use-fixes.ts'

type Props = {
  name: ThemeName
  theme: Theme
  findings: readonly Finding[]
  locked: ReadonlySet<ColorField>
  studio: Studio
}

/**
 * One theme's report: what fails by the colour that causes it, then what passes and what cannot. A theme
 * that is not being dragged does not render.
 */
export const ThemeContrast = memo(({ name, theme, findings, locked, studio }: Props) => {
  const fixes = useFixes(theme, findings, name, locked)
  const groups = groupByRoleToChange(findings)
  const failing = countFailing(findings)
  const passing = findings.filter(({ verdict }) => verdict === 'passes')
  const beyond = findings.filter(({ verdict }) => verdict === 'beyond')
  return (
    <section aria-label={`${themeLabels[name]} contrast`} className="followed-in-view">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h4 className="font-medium">{themeLabels[name]}</h4>
        <span className="text-quiet text-xs">
          {failing === 0 ? 'Everything that can pass passes' : `${pairCount(failing)} hard to read`}
        </span>
      </div>
      {groups.length > 0 && (
        <div className="mt-2 divide-y divide-line rounded-lg border border-line">
          {groups.map(([role, found]) => (
            <IssueGroup
              key={role}
              name={name}
              role={role}
              theme={theme}
              findings={found}
              isLocked={locked.has(colorField(name, role))}
              fixes={fixes}
              studio={studio}
            />
          ))}
          <WholeTheme name={name} theme={theme} fixes={fixes} studio={studio} />
        </div>
      )}
      <Others summary={`${pairCount(passing.length)} easy to read`} findings={passing} />
      <Others
        summary={`${pairCount(beyond.length)} that no colours could fix`}
        note="The room paints these at 30 % or 50 % of the foreground. In a theme of this kind even black and white stay below the minimum."
        findings={beyond}
      />
    </section>
  )
})

function WholeTheme(props: {
  name: ThemeName
  theme: Theme
  fixes: Fixes | undefined
  studio: Studio
}) {
  const { name, theme, fixes, studio } = props
  const changed = fixes ? colorRoles.filter((role) => fixes.whole[role] !== theme[role]) : []
  const [only] = changed
  // One colour by itself is offered above already.
  const isNews = changed.length > 1 || (only && fixes?.colors.get(only) === undefined)
  return (
    <div className="space-y-2 p-3">
      {fixes && isNews && (
        <FixButton
          label={`Fix the ${name} theme`}
          changes={changed.map((role) => ({ role, from: theme[role], to: fixes.whole[role] }))}
          onPress={() =>
            studio.apply(`${themeLabels[name]} theme fixed`, {
              ...studio.editor.colors.get(),
              [name]: fixes.whole,
            })
          }
        />
      )}
      {fixes && fixes.remaining > 0 && (
        <p className="text-quiet text-xs">
          {`${pairCount(fixes.remaining)} would stay hard to read: no colours can fix them while the locked ones stay and the theme stays as light or dark as it is.`}
        </p>
      )}
      {(!fixes || (!isNews && fixes.remaining === 0)) && (
        <p className="text-quiet text-xs">
          {fixes ? 'With that, everything that can pass passes.' : 'Looking for colours…'}
        </p>
      )}
    </div>
  )
}

function Others(props: { summary: string; note?: string; findings: readonly Finding[] }) {
  const [isOpen, setOpen] = useState(false)
  if (props.findings.length === 0) return null
  return (
    <details className="mt-2 text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="rounded-sm py-1 text-quiet hover:text-ink">{props.summary}</summary>
      {props.note && <p className="mt-1 text-quiet">{props.note}</p>}
      <ul className="mt-1 space-y-1.5">
        {isOpen &&
          props.findings.map((finding) => <PairRow key={finding.pair.id} finding={finding} />)}
      </ul>
    </details>
  )
}
