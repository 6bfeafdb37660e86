import type { Failure } from '#api/failure.ts'
import { draftStorageText, useDraftStorage } from '../draft/draft-storage.ts'
import { Elapsed } from './elapsed.tsx'
import type { PendingCreate } from './pending-create.ts'

type Props = Pick<PendingCreate, 'since' | 'attempts' | 'trouble'>

/** Says why it is not known whether a conference was created, and that the form is kept. */
export function UnknownOutcome({ since, attempts, trouble }: Props) {
  const keeping = useDraftStorage()
  return (
    <>
      <p>{`${whyUnknown(trouble)} ${draftStorageText[keeping]}`}</p>
      <p className="mt-1 text-quiet">
        <span>Submitted</span>
        <Elapsed since={since} />
        <span> ago</span>
        <span>{attempts !== undefined && attempts > 1 && `, sent ${attempts} times`}</span>
      </p>
    </>
  )
}

function whyUnknown(trouble: Failure | null): string {
  const it = 'it is not known whether the conference was created'
  switch (trouble?.kind) {
    case undefined:
      return 'SignalWire has not confirmed it yet. Greenroom is checking, and this page will show the outcome by itself.'
    case 'no_response':
      return `Greenroom is not responding, so ${it}. This page checks every second. Check that you are online and that the Greenroom server is running.`
    case 'problem':
      return `Greenroom cannot check right now, so ${it}: ${trouble.problem.title}. This page checks every second.`
    default:
      return `Something else is responding instead of Greenroom, so ${it}. You may have to sign in again: reload the page.`
  }
}
