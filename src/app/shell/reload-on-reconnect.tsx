import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'

/**
 * Reloads the page once an unreachable Greenroom responds again. Where it responds all along, its
 * files were replaced; the operator then decides, since reloading by itself could loop.
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
