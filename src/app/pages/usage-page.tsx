import { Usage } from '#features/usage/usage.tsx'
import { conferencesNamed } from '../report-links.ts'

/** `/usage`: what was used, and what it cost. */
export default function UsagePage() {
  return (
    <>
      <title>Usage · Greenroom</title>
      <Usage conferenceAddress={conferencesNamed} />
    </>
  )
}
