import { useQuery } from '@tanstack/react-query'
import { LayoutTemplate, List } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { templates } from '#api/records/template-list.ts'
import { recentFirst, recentTemplates } from '#features/templates/recent-templates.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { templateLinks } from '../../template-links.ts'
import type { ItemGroup } from './item.ts'

const icon = 'size-4'

/**
 * @param isNeeded whether they are shown, so that they have to be read
 * @returns the templates for a new conference, those used lately first, and their page
 */
export function useTemplateItems(isNeeded: boolean): ItemGroup {
  const [, navigate] = useLocation()
  const { data = [] } = useQuery({ ...templates, enabled: isNeeded })
  const [recent] = useState(recentTemplates)
  return {
    title: 'New from template',
    items: [
      ...recentFirst(data, recent).map(({ id, name }) => ({
        id: `template-${id}`,
        label: isolateDirection(name),
        isName: true,
        words: 'new from template',
        icon: <LayoutTemplate className={icon} />,
        run: () => navigate(templateLinks.use(id)),
      })),
      {
        id: 'templates',
        label: 'All templates',
        icon: <List className={icon} />,
        run: () => navigate(templateLinks.list),
      },
    ],
  }
}
