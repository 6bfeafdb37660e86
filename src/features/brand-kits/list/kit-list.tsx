import { useQuery } from '@tanstack/react-query'
import { CircleCheck, Download, FileUp, Palette, Plus, SearchX } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { findKits } from '#room/theme/kits/find-kits.ts'
import { Button } from '#ui/button.tsx'
import { SearchField } from '#ui/filters/search-field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { KitLinks } from '../kit-links.ts'
import { kitShortcuts } from '../kit-shortcuts.ts'
import { droppedFiles } from '../transfer/read/dropped-files.ts'
import { useFileDrop } from '../transfer/read/use-file-drop.ts'
import { ExportKits } from '../transfer/write/export-kits.tsx'
import { KitRow } from './kit-row.tsx'

type Props = {
  links: KitLinks
  /** What the kit was called that has just been deleted. */
  gone: string | undefined
}

const primary =
  'inline-flex h-9 items-center gap-2 rounded-md bg-accent px-3.5 font-semibold text-on-accent text-sm hover:bg-accent-hover'
const secondary =
  'inline-flex h-9 items-center gap-2 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover'
const noKits: readonly BrandKit[] = []
const pageShortcuts = { search: kitShortcuts.search, create: kitShortcuts.create }

/** All brand kits of the space: to find one, open it, or make another. */
export function KitList({ links, gone }: Props) {
  const [, navigate] = useLocation()
  const query = useQuery(brandKits)
  const error = useErrorUntilData(query)
  const [wanted, setWanted] = useState('')
  const [isExporting, setExporting] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const kits = query.data ?? noKits
  const settled = useDeferredValue(wanted)
  const found = useMemo(() => findKits(kits, settled), [kits, settled])
  useShortcuts(pageShortcuts, {
    search: () => search.current?.focus(),
    create: () => navigate(links.create),
  })
  const isOver = useFileDrop((files) => {
    droppedFiles.put(files)
    navigate(links.import())
  })
  const importLink = (
    <Link href={links.import()} className={secondary}>
      <FileUp aria-hidden className="size-4" />
      Import
    </Link>
  )
  const shown = () => {
    if (!query.data && error)
      return (
        <RequestError
          what="The brand kits could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )
    if (!query.data) return <Skeleton label="Loading the brand kits" className="h-48" />
    if (kits.length === 0)
      return (
        <EmptyState
          icon={<Palette aria-hidden className="size-6" />}
          title="No brand kit yet"
          action={
            <span className="flex flex-wrap justify-center gap-2">
              <Link href={links.create} className={primary}>
                Create the first one
              </Link>
              {importLink}
            </span>
          }
        >
          A brand kit is a named set of ten room colours, five for each theme, that everybody here
          shares. Choose it in the form of any conference; when it changes, its page shows which
          conferences differ and brings them up to date.
        </EmptyState>
      )
    if (found.length === 0)
      return (
        <EmptyState
          icon={<SearchX aria-hidden className="size-6" />}
          title="Nothing matches"
          action={<Button onClick={() => setWanted('')}>Clear the search</Button>}
        >
          No brand kit has this in its name, notes or colours.
        </EmptyState>
      )
    return (
      <ul
        ref={list}
        aria-label="Brand kits"
        className="overflow-hidden rounded-lg border border-line bg-surface"
      >
        {found.map((kit) => (
          <KitRow key={kit.id} kit={kit} href={links.kit(kit.id)} />
        ))}
      </ul>
    )
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <PageHeading>Brand kits</PageHeading>
          <p className="mt-1 text-quiet">The colours of your brands, shared by everybody here.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {kits.length > 0 && importLink}
          {kits.length > 0 && (
            <Button onClick={() => setExporting(true)}>
              <Download aria-hidden className="size-4" />
              <span>Export…</span>
            </Button>
          )}
          {kits.length > 0 && (
            <Link href={links.create} aria-keyshortcuts="n" className={primary}>
              <Plus aria-hidden className="size-4" />
              New brand kit
            </Link>
          )}
        </div>
      </div>
      {gone !== undefined && (
        <p role="status" className="mb-3 flex items-center gap-2 text-quiet">
          <CircleCheck aria-hidden className="size-4 text-success" />
          <span>{`Deleted “${isolateDirection(gone)}”`}</span>
        </p>
      )}
      {kits.length > 0 && (
        <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField
            ref={search}
            value={wanted}
            onChange={setWanted}
            onDown={() => list.current?.querySelector('a')?.focus()}
            onEnter={() => {
              const [first] = findKits(kits, wanted)
              if (first) navigate(links.kit(first.id))
            }}
            onLeave={() => undefined}
          />
          <p role="status" className="text-quiet text-xs tabular-nums">
            {countText(found.length, kits.length)}
          </p>
        </search>
      )}
      {isOver && <p className="mb-3 text-quiet">Drop files to import the brand kits in them.</p>}
      {shown()}
      {isExporting && (
        <ExportKits
          kits={kits}
          chosen={found.length > 0 ? found : kits}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  )
}

function countText(found: number, all: number): string {
  const kits = all === 1 ? '1 brand kit' : `${all} brand kits`
  return found === all ? kits : `${found} of ${kits}`
}
