import { useQuery } from '@tanstack/react-query'
import { LayoutTemplate } from 'lucide-react'
import type { ReactNode } from 'react'
import { templates } from '#api/records/template-list.ts'
import type { Template } from '#contract/records/template.ts'
import { KnownRecord } from '#ui/page/known-record.tsx'

type Props = { id: string; list: string; children: (template: Template) => ReactNode }

/** Shows what belongs to a template once that is known, and what is so where it cannot be. */
export function KnownTemplate(props: Props) {
  const query = useQuery(templates)
  const icon = <LayoutTemplate aria-hidden className="size-6" />
  return <KnownRecord query={query} noun="template" icon={icon} {...props} />
}
