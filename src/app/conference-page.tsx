import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { ConferenceDetail } from '#features/conferences/detail/conference-detail.tsx'
import { DetailMissing } from '#features/conferences/detail/detail-states.tsx'
import { paths } from './paths.ts'

const uuid = z.uuid()

/** `/conferences/{id}`: one conference. */
export default function ConferencePage({ id }: { id: string }) {
  const [, navigate] = useLocation()
  if (!uuid.safeParse(id).success) return <DetailMissing name={null} list={paths.conferences} />
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
