import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { useLocation } from 'wouter'
import { serverStatus } from '#api/status.ts'
import type { Conference } from '#contract/conference.ts'
import { ConferenceForm } from '#features/conference-form/conference-form.tsx'
import type { FormValues } from '#features/conference-form/values/form-values.ts'
import { CreatedFallback } from '#features/conferences/created-fallback.tsx'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { PageHeading } from '#ui/page-heading.tsx'
import { paths } from './paths.ts'

// Not needed before something was created, so not among the first bytes. Where it cannot be loaded
// then, the operator must hear all the same that there is a conference.
const CreatedConference = lazy(() =>
  import('#features/conferences/created-conference.tsx').catch(() => ({
    default: CreatedFallback,
  })),
)

type Props = {
  initial: FormValues
  /** The conference it is started from, empty for none. */
  source: string
}

/** The form, then what came of it. */
export function NewConference({ initial, source }: Props) {
  const [, navigate] = useLocation()
  const [created, setCreated] = useState<Conference>()
  const { data: status } = useQuery(serverStatus)
  const space = status?.space ?? null
  if (created)
    return (
      <>
        <title>Created · Greenroom</title>
        <CreatedConference
          conference={created}
          space={space}
          href={paths.conference(created.id)}
          onAnother={() => navigate(paths.copyOf(created.id))}
          onNew={() => {
            setCreated(undefined)
            navigate(paths.newConference)
          }}
        />
      </>
    )
  return (
    <>
      <title>New conference · Greenroom</title>
      <PageHeading className="mb-5">New conference</PageHeading>
      <ConferenceForm
        task={{ call: 'create', initial, source }}
        space={space}
        themeTools={ThemeStudio}
        onDone={setCreated}
      />
    </>
  )
}
