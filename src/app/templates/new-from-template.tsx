import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { templates } from '#api/records/template-list.ts'
import { recentFirst, recentTemplates } from '#features/templates/recent-templates.ts'
import { templateLinks } from '../template-links.ts'

/** So many can be seen at a glance; the page of templates has them all. */
const MAX_OFFERED = 8

const item =
  'flex min-h-8 w-full items-center rounded-md px-2.5 hover:bg-hover focus-visible:-outline-offset-2'

/** A button that lists the templates, those used lately first; each leads to the form for it. */
export default function NewFromTemplate(): ReactNode {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  // Most visits need no template.
  const query = useQuery({ ...templates, enabled: isOpen })
  const close = () => menu.current?.hidePopover()
  const offered = isOpen ? recentFirst(query.data ?? [], recentTemplates()) : []
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex h-9 items-center gap-1.5 rounded-md border border-strong bg-surface px-3.5 font-medium text-sm hover:bg-hover"
        style={{ anchorName: anchorOf(id) }}
      >
        <span>New from template</span>
        <ChevronDown aria-hidden className="size-4" />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="beneath max-h-[60vh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-raised"
        style={{ positionAnchor: anchorOf(id) }}
      >
        <nav aria-label="Templates">
          <p role="status" className="px-2.5 py-1.5 text-quiet text-xs empty:hidden">
            {statusOf(query)}
          </p>
          {offered.slice(0, MAX_OFFERED).map((template) => (
            <Link
              key={template.id}
              href={templateLinks.use(template.id)}
              onClick={close}
              translate="no"
              className={item}
            >
              <span className="truncate">{template.name}</span>
            </Link>
          ))}
          <Link
            href={templateLinks.list}
            onClick={close}
            className={`${item} mt-1 border-line border-t text-quiet`}
          >
            All templates
          </Link>
        </nav>
      </div>
    </>
  )
}

function statusOf({
  data,
  error,
}: {
  data: readonly unknown[] | undefined
  error: unknown
}): string {
  if (data) return data.length === 0 ? 'There is no template yet.' : ''
  return error ? 'The templates could not be loaded.' : 'Loading the templates…'
}

function anchorOf(id: string): string {
  return `--${id.replaceAll(/[^\w-]/g, '')}`
}
