import { Today } from '#features/today/today.tsx'
import { conferenceLinks } from '../conference-links.ts'
import { paths } from '../paths.ts'

const links = {
  conference: paths.conference,
  editConference: conferenceLinks.editConference,
  conferences: paths.conferences,
  unknownOutcomes: `${paths.activity}?state=`,
}

/** `/today`: what happens now and in the next hours. */
export default function TodayPage() {
  return (
    <>
      <title>Today · Greenroom</title>
      <Today to={links} />
    </>
  )
}
