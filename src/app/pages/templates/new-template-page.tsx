import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { conferenceById } from '#api/conference/conferences.ts'
import { brandKits } from '#api/records/brand-kit-list.ts'
import type { TemplateValues } from '#api/records/templates.ts'
import { retryInterval, useErrorUntilData } from '#api/recovery.ts'
import { EditTemplate } from '#features/templates/form/edit-template.tsx'
import { templateOfConference } from '#features/templates/template-of-conference.ts'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { zoneOfConference } from '#schedule/zone/names/conference-zones.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { templateLinks } from '../../template-links.ts'

const untouched: TemplateValues = { name: '', notes: '', fields: {}, kit: null, window: null }

/** `/templates/new`: the form of a new template. With `?from={id}`, a conference becomes one. */
export default function NewTemplatePage() {
  const [search] = useSearchParams()
  const source = search.get('from')
  return (
    <>
      <title>New template · Greenroom</title>
      <BackLink href={templateLinks.list}>Templates</BackLink>
      <PageHeading className="mb-5">New template</PageHeading>
      {source ? <FromConference key={source} source={source} /> : <Form initial={untouched} />}
    </>
  )
}

function Form({ initial }: { initial: TemplateValues }) {
  const navigate = useNavigateFromHere()
  return (
    <EditTemplate
      template={undefined}
      initial={initial}
      themeTools={ThemeStudio}
      cancel={templateLinks.list}
      onSaved={({ id }) => navigate(templateLinks.template(id))}
    />
  )
}

function FromConference({ source }: { source: string }) {
  const navigate = useNavigateFromHere()
  const kits = useQuery(brandKits)
  // While the form is filled in, what it was started from stays as it was.
  const conference = useQuery({
    ...conferenceById(source),
    refetchInterval: ({ state }) => retryInterval(state.error),
    refetchOnWindowFocus: false,
  })
  const error = useErrorUntilData(conference)
  const [initial, setInitial] = useState<TemplateValues>()
  // Without the kits, the colours are ten of its own.
  if (!initial && conference.data && (kits.data || kits.error))
    setInitial(
      templateOfConference(
        conference.data,
        zoneOfConference(source) ?? operatorZone(),
        kits.data ?? [],
      ),
    )
  if (initial) return <Form initial={initial} />
  if (error)
    return (
      <RequestError
        what="The conference to start from could not be loaded."
        error={error}
        isFetching={conference.isFetching}
        onRetry={() => void conference.refetch()}
        actions={
          <Button onClick={() => navigate(templateLinks.create)}>Start with an empty form</Button>
        }
      />
    )
  return <Skeleton label="Loading the conference to start from" className="h-96" />
}
