import { Recordings } from '#features/recordings/list/recordings.tsx'
import { conferencesNamed } from '../report-links.ts'

/** `/recordings`: all recordings. */
export default function RecordingsPage() {
  return (
    <>
      <title>Recordings · Greenroom</title>
      <Recordings conferenceAddress={conferencesNamed} />
    </>
  )
}
