import { useState } from 'react'
import type { Template } from '#contract/records/template.ts'
import { EditTemplate } from '#features/templates/form/edit-template.tsx'
import { KnownTemplate } from '#features/templates/known-template.tsx'
import { valuesOfTemplate } from '#features/templates/template-values.ts'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { templateLinks } from '../../template-links.ts'

/** `/templates/{id}/edit`: the form of a template. */
export default function EditTemplatePage({ id }: { id: string }) {
  return (
    <KnownTemplate id={id} list={templateLinks.list}>
      {(template) => <Existing template={template} />}
    </KnownTemplate>
  )
}

/** It stays the template that was opened: what others save meanwhile must not change the form. */
function Existing({ template }: { template: Template }) {
  const navigate = useNavigateFromHere()
  const [opened] = useState(template)
  return (
    <>
      <title>{`Edit ${isolateDirection(opened.name)} · Greenroom`}</title>
      <BackLink href={templateLinks.template(opened.id)}>{opened.name}</BackLink>
      <PageHeading className="mb-5">Edit template</PageHeading>
      <EditTemplate
        template={opened}
        initial={valuesOfTemplate(opened)}
        themeTools={ThemeStudio}
        cancel={templateLinks.template(opened.id)}
        onSaved={({ id }) => navigate(templateLinks.template(id))}
      />
    </>
  )
}
