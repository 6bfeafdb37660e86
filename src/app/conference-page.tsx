import * as z from 'zod/mini'
import { ConferenceDetail } from '#features/conferences/detail/conference-detail.tsx'
import { LinkIncomplete } from '#features/conferences/detail/detail-states.tsx'
import { paths } from './paths.ts'
import { useNavigateFromHere } from './use-navigate-from-here.ts'

const uuid = z.uuid()

/** `/conferences/{id}`: one conference. */
export default function ConferencePage({ id }: { id: string }) {
  const navigate = useNavigateFromHere()
  if (!uuid.safeParse(id).success) return <LinkIncomplete list={paths.conferences} />
  return (
    <ConferenceDetail
      id={id}
      links={{
        list: paths.conferences,
        edit: paths.editConference(id),
        copy: (shift) => paths.copyOf(id, shift),
      }}
      onDeleted={(name) => navigate(paths.conferences, { state: { gone: [name] } })}
    />
  )
}
