import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { setMadeWith } from '#api/changes/set-made-with.ts'
import { conferenceNames } from '#api/conference/conference-names.ts'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { templates } from '#api/records/template-list.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { templateHeader } from '#contract/records/template.ts'
import { FieldFrame } from '#features/conference-form/fields/field-frame.ts'
import { TemplateBanner } from '#features/conference-form/template/template-banner.tsx'
import { templateFrame } from '#features/conference-form/template/template-frame.tsx'
import {
  fixedValues,
  type TemplateStart,
  templateStart,
} from '#features/conference-form/template/template-start.ts'
import { rememberTemplate } from '#features/templates/recent-templates.ts'
import { headersOfKit } from '#room/theme/kits/headers-of-kit.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { paths } from '../../paths.ts'
import { templateLinks } from '../../template-links.ts'
import { NewConference } from '../conference/new-conference.tsx'

/** The form, filled in by a template as it is now. */
export default function TemplateConference({ id }: { id: string }) {
  const [, navigate] = useLocation()
  const query = useQuery({ ...templates, refetchOnMount: 'always', refetchOnWindowFocus: false })
  const kits = useQuery({ ...brandKits, refetchOnMount: 'always', refetchOnWindowFocus: false })
  const names = useQuery(conferenceNames)
  const error = useErrorUntilData(query)
  const [start, setStart] = useState<TemplateStart>()
  const isRead = query.data && query.isFetchedAfterMount && !query.isFetching
  const template = query.data?.find((known) => known.id === id.toLowerCase())
  // Colours that the kit had before would be refused.
  const areKitsRead = kits.isFetchedAfterMount && !kits.isFetching
  // Without names that are taken, SignalWire says which are.
  if (!start && isRead && template && areKitsRead && (names.data || names.error))
    setStart(
      templateStart(template, {
        kits: kits.data ?? [],
        names: new Set(names.data),
        now: Date.now(),
        zone: operatorZone(),
      }),
    )
  if (start) return <Filled start={start} />
  const empty = (
    <Button onClick={() => navigate(paths.newConference)}>Start with an empty form</Button>
  )
  if (error)
    return (
      <Failed>
        <RequestError
          what="The template could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
          actions={empty}
        />
      </Failed>
    )
  if (isRead && !template)
    return (
      <Failed>
        <Notice tone="danger" role="alert" title="There is no such template" actions={empty}>
          <p>It was deleted, or the link may be incomplete.</p>
        </Notice>
      </Failed>
    )
  return <Skeleton label="Loading the template" className="h-96" />
}

function Failed({ children }: { children: ReactNode }) {
  return (
    <div className="max-w-2xl">
      <title>New conference · Greenroom</title>
      <PageHeading className="mb-5">New conference</PageHeading>
      {children}
    </div>
  )
}

function Filled({ start }: { start: TemplateStart }) {
  const { template, kit } = start
  const [fixed, setFixed] = useState(() => fixedValues(start))
  const frame = useMemo(
    () =>
      templateFrame(start, {
        reason: `Locked by the template “${isolateDirection(template.name)}”.`,
        onReplace: (field, value) => setFixed((now) => new Map(now).set(field, value)),
      }),
    [start, template],
  )
  useEffect(() => {
    rememberTemplate(template.id)
    setMadeWith('template', () => ({ [templateHeader]: template.id }))
    setMadeWith('kit', kit && headersOfKit(kit))
    return () => {
      setMadeWith('template', undefined)
      setMadeWith('kit', undefined)
    }
  }, [template, kit])
  return (
    <FieldFrame value={frame}>
      <NewConference
        initial={start.values}
        source={`template:${template.id}`}
        notice={
          <TemplateBanner start={start} fixed={fixed} href={templateLinks.template(template.id)} />
        }
      />
    </FieldFrame>
  )
}
