import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLastingError } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'

/**
 * Loads the page again as soon as Greenroom answers that did not. Where it answers all along, its
 * files were replaced: then the operator decides, since loading again by itself could go on for ever.
 */
export function ReloadWhenBack() {
  const query = useQuery({ ...serverStatus, retry: false, staleTime: 0, refetchOnMount: 'always' })
  const isAway = useLastingError(query) !== null
  const [wasAway, setWasAway] = useState(false)
  if (isAway && !wasAway) setWasAway(true)
  const isBack = wasAway && !isAway
  useEffect(() => {
    if (isBack) window.location.reload()
  }, [isBack])
  return (
    <p role="status" className="mt-2 text-quiet">
      {isAway && 'Reconnecting: this page loads again by itself.'}
    </p>
  )
}
