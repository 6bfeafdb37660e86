import { CalendarPlus } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { PairSwatches } from '#room/theme/contrast/pair-swatches.tsx'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { windowRuleText } from '#schedule/rule/window-rule-text.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { templateColors } from '../template-colors.ts'
import type { TemplateLinks } from '../template-links.ts'
import { usesText } from '../uses-text.ts'

type Props = { template: Template; kits: readonly BrandKit[]; links: TemplateLinks }

/** A template in the list: the whole row leads to its page, and a button to the form. */
export function TemplateRow({ template, kits, links }: Props) {
  const themes = useMemo(() => themesOfFields(templateColors(template, kits)), [template, kits])
  const { window } = template
  return (
    <li className="relative flex items-start gap-4 border-line border-b px-4 py-3.5 last:border-b-0 hover:bg-hover max-sm:flex-col max-sm:gap-2">
      <span className="mt-0.5">
        <PairSwatches themes={themes} />
      </span>
      <div className="w-full min-w-0 flex-1">
        <Link
          href={links.template(template.id)}
          dir="auto"
          translate="no"
          className="block break-words text-left font-medium after:absolute after:inset-0"
        >
          {template.name}
        </Link>
        {template.notes.trim() !== '' && (
          <p dir="auto" translate="no" className="line-clamp-2 break-words text-left text-quiet">
            {template.notes}
          </p>
        )}
        <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-quiet text-xs">
          {window && <span>{windowRuleText(window)}</span>}
          <span>{usesText(template.uses)}</span>
          <ChangedBy record={template} />
        </div>
      </div>
      <Link
        href={links.use(template.id)}
        className="relative inline-flex h-9 shrink-0 items-center gap-2 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover"
      >
        <CalendarPlus aria-hidden className="size-4" />
        <span>
          <span>New from template</span>
          <span className="sr-only">{` ${isolateDirection(template.name)}`}</span>
        </span>
      </Link>
    </li>
  )
}
