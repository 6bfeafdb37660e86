import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'

/**
 * Loads the page again as soon as Greenroom answers that did not. Where it answers all along, its
 * files were replaced: then the operator decides, since loading again by itself could go on for ever.
 */
export function ReloadOnReconnect() {
  const query = useQuery({ ...serverStatus, retry: false, staleTime: 0, refetchOnMount: 'always' })
  const isUnreachable = useErrorUntilData(query) !== null
  const [wasUnreachable, setWasUnreachable] = useState(false)
  if (isUnreachable && !wasUnreachable) setWasUnreachable(true)
  const isBack = wasUnreachable && !isUnreachable
  useEffect(() => {
    if (isBack) window.location.reload()
  }, [isBack])
  return (
    <p role="status" className="mt-2 text-quiet">
      {isUnreachable && 'Reconnecting: this page loads again by itself.'}
    </p>
  )
}
