import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { templates } from '#api/records/template-list.ts'
import { setTemplate, templateVersions, updateTemplate } from '#api/records/templates.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { RecordHistory } from '#schedule/history/record-history.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import {
  differingParts,
  partLabel,
  partText,
  type TemplateContent,
  valuesOfTemplate,
} from '../template-values.ts'

type Props = { template: Template; kits: readonly BrandKit[] }

/** What was changed of a template, when and by whom, and the way back to each version. */
export function TemplateChanges({ template, kits }: Props) {
  const client = useQueryClient()
  const query = useInfiniteQuery(templateVersions(template))
  const error = useErrorUntilData(query)
  return (
    <RecordHistory
      one="template"
      current={valuesOfTemplate(template)}
      versions={query.data?.pages.flatMap(({ data }) => data)}
      failure={
        error && (
          <RequestError
            what="The history could not be loaded."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )
      }
      onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      isReadingMore={query.isFetchingNextPage}
      differencesOf={(from, to) => differencesOf(from, to, kits)}
      onRestore={async (version) => {
        try {
          setTemplate(client, await updateTemplate(template, valuesOfTemplate(version)))
        } catch (failure) {
          // What would be restored over is then the template as it is now.
          void client.invalidateQueries({ queryKey: templates.queryKey })
          throw failure
        }
      }}
    />
  )
}

function differencesOf(from: TemplateContent, to: TemplateContent, kits: readonly BrandKit[]) {
  const [before, after] = [valuesOfTemplate(from), valuesOfTemplate(to)]
  const said = (text: string) => (text === '' ? 'not set' : text)
  return differingParts(before, after).map((part) => ({
    key: part,
    label: partLabel(part),
    before: said(partText(before, part, kits)),
    after: said(partText(after, part, kits)),
  }))
}
