import { useQuery } from '@tanstack/react-query'
import { FlaskConical, Radio, TriangleAlert } from 'lucide-react'
import { type ComponentType, lazy, Suspense, useId } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { serverStatus } from '#api/status.ts'

// Where it cannot be loaded, the badge still says that nothing reaches SignalWire.
const ConnectAccount = lazy<ComponentType>(() =>
  import('./connect-account.tsx').catch(() => ({ default: () => null })),
)

const box = 'inline-flex h-8 items-center gap-2 rounded-md px-2.5 text-xs font-medium'

/** Always shows which account Greenroom acts on. */
export function AccountBadge() {
  const query = useQuery(serverStatus)
  const status = query.data
  const isUnreachable = useErrorUntilData(query) !== null
  const guideId = useId()
  if (isUnreachable)
    return (
      <span role="status" className={`${box} min-w-0 bg-danger-soft text-danger`}>
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        <span className="truncate">Greenroom is not responding: reconnecting…</span>
      </span>
    )
  if (!status) return <span className={`${box} w-40 animate-pulse bg-sunken`} />
  if (status.mode === 'live')
    return (
      <span className={`${box} min-w-0 bg-accent-soft text-accent`}>
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
        className={`${box} bg-warning-soft text-warning hover:underline`}
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
        <Suspense>
          <ConnectAccount />
        </Suspense>
      </div>
    </>
  )
}
