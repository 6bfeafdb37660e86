import { useInfiniteQuery } from '@tanstack/react-query'
import { templateVersions } from '#api/records/templates.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template, TemplateVersion } from '#contract/records/template.ts'
import { Time } from '#schedule/time.tsx'
import { Box } from '#ui/box.tsx'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { differingParts, partLabel, partText, valuesOfTemplate } from '../template-values.ts'

const actions = { created: 'Created', changed: 'Changed', deleted: 'Deleted' } as const

/** What was changed of a template, when and by whom, newest first. */
export function TemplateChanges({
  template,
  kits,
}: {
  template: Template
  kits: readonly BrandKit[]
}) {
  const query = useInfiniteQuery(templateVersions(template.id))
  const error = useErrorUntilData(query)
  const versions = query.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Box title="History">
      {!query.data && error && (
        <RequestError
          what="The history could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {!query.data && !error && <Skeleton label="Loading the history" className="h-16" />}
      <ol className="divide-y divide-line">
        {versions.map((version, index) => (
          <li key={version.version} className="py-2.5 first:pt-0">
            <p>
              <span className="font-medium">{`${actions[version.action]} `}</span>
              <Time value={version.at} />
              {version.by !== null && (
                <>
                  <span> by </span>
                  <span translate="no">{version.by}</span>
                </>
              )}
            </p>
            <Differences before={versions[index + 1]} after={version} kits={kits} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier changes
        </Button>
      )}
    </Box>
  )
}

type DifferencesProps = {
  before: TemplateVersion | undefined
  after: TemplateVersion
  kits: readonly BrandKit[]
}

function Differences({ before, after, kits }: DifferencesProps) {
  if (!before || after.action !== 'changed') return null
  const [from, to] = [valuesOfTemplate(before), valuesOfTemplate(after)]
  const said = (text: string) => (text === '' ? 'not set' : text)
  return (
    <ul className="mt-1 space-y-0.5 text-quiet text-xs">
      {differingParts(from, to).map((part) => (
        <li key={part} className="break-words">
          <span className="text-ink">{`${partLabel(part)}: `}</span>
          <span translate="no">
            {`${said(partText(from, part, kits))} → ${said(partText(to, part, kits))}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
