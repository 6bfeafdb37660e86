import { useQuery } from '@tanstack/react-query'
import { FlaskConical, Radio, TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'
import { AccountSkeleton, badgeStyle } from './account-skeleton.tsx'
import { ConnectAccount } from './connect-account.tsx'

/** Always shows which account Greenroom acts on. */
export default function AccountBadge(): ReactNode {
  const query = useQuery(serverStatus)
  const status = query.data
  const isUnreachable = useErrorUntilData(query) !== null
  const guideId = useId()
  if (isUnreachable)
    return (
      <span role="status" className={`${badgeStyle} min-w-0 bg-danger-soft text-danger`}>
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        <span className="truncate">Greenroom is not responding: reconnecting…</span>
      </span>
    )
  if (!status) return <AccountSkeleton />
  if (status.mode === 'live')
    return (
      <span className={`${badgeStyle} min-w-0 bg-accent-soft text-accent`}>
        <Radio aria-hidden className="size-4 shrink-0" />
        <span className="truncate">
          <span className="sr-only">Acting on </span>
          <span translate="no">{status.space}</span>
        </span>
      </span>
    )
  return (
    <>
      <button
        type="button"
        popoverTarget={guideId}
        className={`${badgeStyle} bg-warning-soft text-warning hover:underline`}
      >
        <FlaskConical aria-hidden className="size-4 shrink-0" />
        <span>
          Sandbox<span className="max-lg:sr-only">: nothing reaches SignalWire</span>
        </span>
      </button>
      <div
        id={guideId}
        popover="auto"
        role="dialog"
        aria-label="This is the sandbox"
        className="mx-auto mt-16 w-[min(28rem,calc(100vw-2rem))] rounded-xl border border-line bg-raised p-6 text-ink shadow-raised"
      >
        <ConnectAccount />
      </div>
    </>
  )
}
