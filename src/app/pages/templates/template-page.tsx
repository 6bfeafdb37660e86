import { TemplatePage as Detail } from '#features/templates/detail/template-page.tsx'
import { KnownTemplate } from '#features/templates/known-template.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { templateLinks } from '../../template-links.ts'

/** `/templates/{id}`: one template. */
export default function TemplatePage({ id }: { id: string }) {
  const navigate = useNavigateFromHere()
  return (
    <KnownTemplate id={id} list={templateLinks.list}>
      {(template) => (
        <Detail
          template={template}
          links={templateLinks}
          onDeleted={() => navigate(templateLinks.list, { state: { goneTemplate: template.name } })}
        />
      )}
    </KnownTemplate>
  )
}
