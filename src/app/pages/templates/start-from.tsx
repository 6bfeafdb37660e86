import CopyConference from '../conference/copy-conference.tsx'
import { lazyPage } from '../lazy-page.tsx'

const TemplateConference = lazyPage(() => import('./template-conference.tsx'))

/**
 * `/conferences/new?from={id}` starts from a conference, and `move` shifts its window;
 * `?template={id}` starts from a template.
 */
export default function StartFrom({ search }: { search: URLSearchParams }) {
  const template = search.get('template')
  if (template) return <TemplateConference id={template} />
  return <CopyConference source={search.get('from') ?? ''} move={search.get('move') ?? ''} />
}
