import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'
import { TemplateList } from '#features/templates/list/template-list.tsx'
import { templateLinks } from '../../template-links.ts'

/** History state that a template's page navigates here with. */
const goneState = z.object({ goneTemplate: z.string() })

/** `/templates`: all templates. */
export default function TemplatesPage() {
  const state = goneState.safeParse(useHistoryState())
  return (
    <>
      <title>Templates · Greenroom</title>
      <TemplateList links={templateLinks} gone={state.data?.goneTemplate} />
    </>
  )
}
