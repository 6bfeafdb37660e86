import { useQueryClient } from '@tanstack/react-query'
import { templates } from '#api/records/template-list.ts'
import { deleteTemplate, removeTemplate } from '#api/records/templates.ts'
import { useDeleteRecord } from '#api/records/use-delete-record.ts'
import type { Template } from '#contract/records/template.ts'
import { DeleteRecord } from '#schedule/history/delete-record.tsx'

type Props = { template: Template; onCancel: () => void; onDeleted: () => void }

/** Asks before a template is deleted. */
export function DeleteTemplate({ template, onCancel, onDeleted }: Props) {
  const client = useQueryClient()
  const deletion = useDeleteRecord(
    templates.queryKey,
    (key) => deleteTemplate(key, template),
    () => {
      onDeleted()
      removeTemplate(client, template.id)
    },
  )
  return (
    <DeleteRecord
      one="template"
      record={template}
      consequence="It is gone for everybody here. Conferences that were made with it stay as they are."
      onCancel={onCancel}
      {...deletion}
    />
  )
}
