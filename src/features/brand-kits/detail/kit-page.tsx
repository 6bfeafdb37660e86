import { Download, FileUp, Pencil } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { colorField, colorRoles, themeLabels, themeNames } from '#contract/theme.ts'
import '#room/preview/draw-rooms.ts'
import { RoomPreview, roomTitle } from '#room/preview/room-preview.tsx'
import { constantColors } from '#room/theme/color-source.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { Button } from '#ui/button.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { ContrastVerdict } from '../contrast-verdict.tsx'
import type { KitLinks } from '../kit-links.ts'
import { ExportKits } from '../transfer/write/export-kits.tsx'
import { DeleteKit } from './delete-kit.tsx'

type Props = {
  kit: BrandKit
  links: KitLinks
  onDeleted: () => void
  /** What is known of the conferences that have its colours, and of its former versions. */
  children?: ReactNode
}

const action =
  'inline-flex h-9 items-center gap-2 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover'

/** One kit: its colours, the room in them, and what can be done with it. */
export function KitPage({ kit, links, onDeleted, children }: Props) {
  const [isDeleting, setDeleting] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const themes = useMemo(() => themesOfFields(kit.colors), [kit.colors])
  return (
    <>
      <title>{`${isolateDirection(kit.name)} · Greenroom`}</title>
      <div className="mb-6">
        <BackLink href={links.list}>Brand kits</BackLink>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 max-w-3xl">
            <PageHeading>
              <span translate="no">{kit.name}</span>
            </PageHeading>
            <p className="mt-1 text-quiet text-xs">
              <ChangedBy record={kit} />
            </p>
            {kit.notes.trim() !== '' && (
              <p dir="auto" translate="no" className="mt-2 whitespace-pre-wrap break-words">
                {kit.notes}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Link href={links.edit(kit.id)} className={action}>
              <Pencil aria-hidden className="size-4" />
              Edit
            </Link>
            <Link href={links.import(kit.id)} className={action}>
              <FileUp aria-hidden className="size-4" />
              Import
            </Link>
            <Button onClick={() => setExporting(true)}>
              <Download aria-hidden className="size-4" />
              <span>Export…</span>
            </Button>
            <Button variant="quiet" onClick={() => setDeleting(true)}>
              Delete…
            </Button>
          </div>
        </div>
      </div>
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,33rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-5">
          <section
            aria-labelledby="kit-colours"
            className="rounded-xl border border-line bg-surface px-5 py-5 sm:px-6 sm:py-6"
          >
            <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h2 id="kit-colours" className="font-semibold text-base">
                Colours
              </h2>
              <ContrastVerdict themes={themes} />
            </div>
            <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
              {themeNames.map((theme) => (
                <section key={theme} aria-label={`${themeLabels[theme]} theme`}>
                  <h3 className="mb-1 text-quiet text-xs">{themeLabels[theme]}</h3>
                  <dl className="space-y-1">
                    {colorRoles.map((role) => (
                      <div key={role} className="flex items-center gap-2.5">
                        <span
                          aria-hidden
                          className="size-5 shrink-0 rounded-sm border border-strong forced-color-adjust-none"
                          style={{ backgroundColor: kit.colors[colorField(theme, role)] }}
                        />
                        <dt className="w-24 capitalize">{role}</dt>
                        <dd className="font-mono text-xs">
                          {kit.colors[colorField(theme, role)].toUpperCase()}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </section>
          {children}
        </div>
        <div className="mt-5 min-w-0 lg:mt-0">
          {/* Remounted when the theme changes: a preview keeps the colours it was mounted with. */}
          <RoomPreview
            key={JSON.stringify(themes)}
            colors={constantColors(themes)}
            roomName={roomTitle(kit.name)}
            layout="grid-responsive"
            size="medium"
            recording={false}
          />
        </div>
      </div>
      {isExporting && (
        <ExportKits kits={[kit]} chosen={[kit]} onClose={() => setExporting(false)} />
      )}
      {isDeleting && (
        <DeleteKit kit={kit} onCancel={() => setDeleting(false)} onDeleted={onDeleted} />
      )}
    </>
  )
}
