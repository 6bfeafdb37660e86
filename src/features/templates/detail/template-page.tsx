import { useQuery } from '@tanstack/react-query'
import { CalendarPlus, EyeOff, Lock, Pencil, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template, TemplateMode } from '#contract/records/template.ts'
import { colorFields } from '#contract/theme.ts'
import '#room/preview/draw-rooms.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import { constantColors } from '#room/theme/color-source.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { Time } from '#schedule/time.tsx'
import { Box } from '#ui/box.tsx'
import { Button } from '#ui/button.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { kitOf, modeHints, modeLabels, valueText } from '../setting-text.ts'
import { templateColors } from '../template-colors.ts'
import type { TemplateLinks } from '../template-links.ts'
import { plainFields } from '../template-values.ts'
import { usesText } from '../uses-text.ts'
import { WindowRuleFacts } from '../window-rule-facts.tsx'
import { DeleteTemplate } from './delete-template.tsx'
import { TemplateChanges } from './template-changes.tsx'

type Props = { template: Template; links: TemplateLinks; onDeleted: () => void }

const noKits: readonly BrandKit[] = []

/** One template: what it sets and how, what was changed of it, and what can be done with it. */
export function TemplatePage({ template, links, onDeleted }: Props) {
  const [isDeleting, setDeleting] = useState(false)
  const { data: kits = noKits, isSuccess } = useQuery(brandKits)
  const { fields, kit, window, name, notes } = template
  const found = kit ? kitOf(kit, kits) : undefined
  const themes = useMemo(() => themesOfFields(templateColors(template, kits)), [template, kits])
  const colors = colorFields.filter((field) => fields[field])
  const isEmpty = plainFields.every((field) => !fields[field]) && !kit && !window
  return (
    <>
      <title>{`${isolateDirection(name)} · Greenroom`}</title>
      <div className="mb-6">
        <BackLink href={links.list}>Templates</BackLink>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 max-w-3xl">
            <PageHeading>
              <span translate="no">{name}</span>
            </PageHeading>
            <p className="mt-1 flex flex-wrap gap-x-4 text-quiet text-xs">
              <ChangedBy record={template} />
              <span>
                <span>{usesText(template.uses)}</span>
                {template.last_used_at !== null && (
                  <>
                    <span>, last </span>
                    <Time value={template.last_used_at} />
                  </>
                )}
              </span>
            </p>
            {notes.trim() !== '' && (
              <p dir="auto" translate="no" className="mt-2 whitespace-pre-wrap break-words">
                {notes}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Link
              href={links.use(template.id)}
              className="inline-flex h-9 items-center gap-2 rounded-md bg-accent px-3.5 font-semibold text-on-accent text-sm hover:bg-accent-hover"
            >
              <CalendarPlus aria-hidden className="size-4" />
              New from template
            </Link>
            <Link
              href={links.edit(template.id)}
              className="inline-flex h-9 items-center gap-2 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover"
            >
              <Pencil aria-hidden className="size-4" />
              Edit
            </Link>
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              Delete…
            </Button>
          </div>
        </div>
      </div>
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5">
          <Box title="What it sets">
            {isEmpty && colors.length === 0 && (
              <p className="text-quiet">Nothing yet: edit it to choose its fields.</p>
            )}
            <dl className="-my-2.5 divide-y divide-line">
              {plainFields.map((field) => {
                const setting = fields[field]
                return (
                  setting && (
                    <Setting key={field} term={fieldLabels[field]} mode={setting.mode}>
                      <span
                        dir="auto"
                        translate={typeof setting.value === 'string' ? 'no' : undefined}
                        className="whitespace-pre-wrap"
                      >
                        {valueText(field, setting.value)}
                      </span>
                    </Setting>
                  )
                )
              })}
              {window && (
                <Setting term="Join window" mode={window.mode}>
                  <WindowRuleFacts rule={window} />
                </Setting>
              )}
              {kit && (
                <Setting term="Theme" mode={kit.mode}>
                  {found && (
                    <>
                      <span>The colours of </span>
                      <Link
                        href={links.brandKit(found.id)}
                        translate="no"
                        className="text-accent underline underline-offset-2"
                      >
                        {found.name}
                      </Link>
                      <span>, as they are when the template is used</span>
                    </>
                  )}
                  {!found && isSuccess && (
                    <span className="flex items-start gap-2 text-warning">
                      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                      <span>Its brand kit was deleted. Edit the template to choose another.</span>
                    </span>
                  )}
                </Setting>
              )}
              {colors.map((field) => {
                const setting = fields[field]
                return (
                  setting && (
                    <Setting key={field} term={fieldLabels[field]} mode={setting.mode}>
                      <span className="flex items-center gap-2">
                        <span
                          aria-hidden
                          className="size-4 shrink-0 rounded-sm border border-strong forced-color-adjust-none"
                          style={{ backgroundColor: setting.value }}
                        />
                        <span className="font-mono text-xs">{valueText(field, setting.value)}</span>
                      </span>
                    </Setting>
                  )
                )
              })}
            </dl>
          </Box>
          <TemplateChanges template={template} kits={kits} />
        </div>
        <div className="mt-5 min-w-0 lg:mt-0">
          {/* Remounted when the theme changes: a preview keeps the colours it was mounted with. */}
          <RoomPreview
            key={JSON.stringify(themes)}
            colors={constantColors(themes)}
            roomName={roomTitle(name)}
            layout={fields.layout?.value ?? 'grid-responsive'}
            size={fields.size?.value ?? 'medium'}
            recording={fields.record_on_start?.value ?? false}
          />
        </div>
      </div>
      {isDeleting && (
        <DeleteTemplate
          template={template}
          onCancel={() => setDeleting(false)}
          onDeleted={onDeleted}
        />
      )}
    </>
  )
}

const modeIcons: Readonly<Record<TemplateMode, ReactNode>> = {
  default: null,
  locked: <Lock aria-hidden className="size-3.5" />,
  hidden: <EyeOff aria-hidden className="size-3.5" />,
}

function Setting(props: { term: string; mode: TemplateMode; children: ReactNode }) {
  const { term, mode, children } = props
  return (
    <div className="gap-x-4 py-2.5 sm:grid sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]">
      <dt className="text-quiet">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
      <dd
        title={modeHints[mode]}
        className="inline-flex h-6 items-center gap-1.5 self-start rounded-full border border-line px-2 text-quiet text-xs"
      >
        {modeIcons[mode]}
        <span>{modeLabels[mode]}</span>
      </dd>
    </div>
  )
}
