import { useRoute } from 'wouter'
import { templatePaths } from '#contract/paths/template-paths.ts'
import { lazyPage } from '../lazy-page.tsx'

const TemplatesPage = lazyPage(() => import('./templates-page.tsx'))
const TemplatePage = lazyPage(() => import('./template-page.tsx'))
const NewTemplatePage = lazyPage(() => import('./new-template-page.tsx'))
const EditTemplatePage = lazyPage(() => import('./edit-template-page.tsx'))

/** All pages of templates. */
export function TemplatePages({ params: { id } }: { params: { id?: string | undefined } }) {
  const [isNew] = useRoute(templatePaths.newTemplate)
  const [isEdited] = useRoute(templatePaths.editTemplate)
  if (id === undefined) return <TemplatesPage />
  if (isNew) return <NewTemplatePage />
  return isEdited ? <EditTemplatePage key={id} id={id} /> : <TemplatePage key={id} id={id} />
}
