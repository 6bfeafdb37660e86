import { type ReactNode, useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import { ConferenceForm } from '#features/conference-form/conference-form.tsx'
import { createParts } from '#features/conference-form/submit/sending/send-parts.ts'
import type { FormValues } from '#features/conference-form/values/form-values.ts'
import { ThemeStudio } from '#features/theme-studio/theme-studio.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { paths } from '../../paths.ts'

// Where the page to go to cannot be loaded, the operator must still be told that there is a conference.
const loadCreatedPage = () =>
  import('./load-created-page.ts').then(({ loadCreatedPage: load }) => load())

type Props = {
  initial: FormValues
  /** The conference it is started from, empty for none. */
  source: string
  /** Shown above the fields. */
  notice?: ReactNode
}

/** The form, then the page of the new conference. */
export function NewConference({ initial, source, notice }: Props) {
  const navigate = useNavigateFromHere()
  const [created, setCreated] = useState<Conference>()
  const [isMissing, setMissing] = useState(false)
  if (created) {
    // It came with what has created the conference.
    const parts = createParts.get()
    return (
      <>
        <title>Created · Greenroom</title>
        {parts && isMissing ? (
          <parts.CreatedFallback
            conference={created}
            href={paths.conference(created.id)}
            onNew={() => {
              setCreated(undefined)
              navigate(paths.newConference)
            }}
          />
        ) : (
          <Skeleton label="Loading the conference" className="h-96" />
        )}
      </>
    )
  }
  return (
    <>
      <title>New conference · Greenroom</title>
      <PageHeading className="mb-5">New conference</PageHeading>
      <ConferenceForm
        task={{ call: 'create', initial, source }}
        themeTools={ThemeStudio}
        notice={notice}
        onDone={(conference) => {
          setCreated(conference)
          loadCreatedPage().then(
            // In place of the form, so that Back does not offer to create it again.
            () => navigate(paths.createdConference(conference.id), { replace: true }),
            () => setMissing(true),
          )
        }}
      />
    </>
  )
}
