import { Activity } from '#features/activity/activity.tsx'
import { paths } from '../paths.ts'

/** `/activity`: what was submitted, and what came of it. */
export default function ActivityPage() {
  return (
    <>
      <title>Activity · Greenroom</title>
      <Activity conferenceAddress={paths.conference} />
    </>
  )
}
