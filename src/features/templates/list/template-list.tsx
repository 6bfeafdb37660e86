import { useQuery } from '@tanstack/react-query'
import { CircleCheck, LayoutTemplate, Plus, SearchX } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { templates as templatesQuery } from '#api/records/template-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { Button } from '#ui/button.tsx'
import { SearchField } from '#ui/filters/search-field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { findTemplates } from '../find-templates.ts'
import { recentFirst, recentTemplates } from '../recent-templates.ts'
import type { TemplateLinks } from '../template-links.ts'
import { templateShortcuts } from '../template-shortcuts.ts'
import { TemplateRow } from './template-row.tsx'

type Props = {
  links: TemplateLinks
  /** What the template was called that has just been deleted. */
  gone: string | undefined
}

const primary =
  'inline-flex h-9 items-center gap-2 rounded-md bg-accent px-3.5 font-semibold text-on-accent text-sm hover:bg-accent-hover'
const noTemplates: readonly Template[] = []
const noKits: readonly BrandKit[] = []
const pageShortcuts = { search: templateShortcuts.search, create: templateShortcuts.create }

/** All templates of the space, those used lately first: to use one, open it, or make another. */
export function TemplateList({ links, gone }: Props) {
  const [, navigate] = useLocation()
  const query = useQuery(templatesQuery)
  const { data: kits = noKits } = useQuery(brandKits)
  const error = useErrorUntilData(query)
  const [wanted, setWanted] = useState('')
  const [recent] = useState(recentTemplates)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const templates = useMemo(
    () => recentFirst(query.data ?? noTemplates, recent),
    [query.data, recent],
  )
  const settled = useDeferredValue(wanted)
  const found = useMemo(() => findTemplates(templates, settled, kits), [templates, settled, kits])
  useShortcuts(pageShortcuts, {
    search: () => search.current?.focus(),
    create: () => navigate(links.create),
  })
  const shown = () => {
    if (!query.data && error)
      return (
        <RequestError
          what="The templates could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )
    if (!query.data) return <Skeleton label="Loading the templates" className="h-48" />
    if (templates.length === 0)
      return (
        <EmptyState
          icon={<LayoutTemplate aria-hidden className="size-6" />}
          title="No template yet"
          action={
            <Link href={links.create} className={primary}>
              Create the first one
            </Link>
          }
        >
          A template fills in the form for conferences of one kind, for everybody here: names, the
          window, the room and its colours. Each field can be a default, locked or hidden. A
          conference can become one too: choose “Save as template” on its page.
        </EmptyState>
      )
    if (found.length === 0)
      return (
        <EmptyState
          icon={<SearchX aria-hidden className="size-6" />}
          title="Nothing matches"
          action={<Button onClick={() => setWanted('')}>Clear the search</Button>}
        >
          No template has this in its name, notes or fields.
        </EmptyState>
      )
    return (
      <ul
        ref={list}
        aria-label="Templates"
        className="overflow-hidden rounded-lg border border-line bg-surface"
      >
        {found.map((template) => (
          <TemplateRow key={template.id} template={template} kits={kits} links={links} />
        ))}
      </ul>
    )
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <PageHeading>Templates</PageHeading>
          <p className="mt-1 text-quiet">
            Conferences of one kind, set up once for everybody here.
          </p>
        </div>
        {templates.length > 0 && (
          <Link href={links.create} aria-keyshortcuts="n" className={primary}>
            <Plus aria-hidden className="size-4" />
            New template
          </Link>
        )}
      </div>
      {gone !== undefined && (
        <p role="status" className="mb-3 flex items-center gap-2 text-quiet">
          <CircleCheck aria-hidden className="size-4 text-success" />
          <span>{`Deleted “${isolateDirection(gone)}”`}</span>
        </p>
      )}
      {templates.length > 0 && (
        <search className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField
            ref={search}
            value={wanted}
            onChange={setWanted}
            onDown={() => list.current?.querySelector('a')?.focus()}
            onEnter={() => {
              const [first] = findTemplates(templates, wanted, kits)
              if (first) navigate(links.template(first.id))
            }}
            onLeave={() => undefined}
          />
          <p role="status" className="text-quiet text-xs tabular-nums">
            {countText(found.length, templates.length)}
          </p>
        </search>
      )}
      {shown()}
    </>
  )
}

function countText(found: number, all: number): string {
  const templates = all === 1 ? '1 template' : `${all} templates`
  return found === all ? templates : `${found} of ${templates}`
}
