import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useState } from 'react'

// Asked rarely, and by the browser itself where ours cannot be loaded.
const LeaveDialog = lazy(() =>
  import('./leave-dialog.tsx').catch(() => ({ default: LeaveDialogFallback })),
)

type Props = {
  /** Asked at the moment of leaving, so that typing costs nothing. */
  hasChanged: () => boolean
  /** The question. */
  title: string
  /** What has not been done yet, and what becomes of what was typed. */
  children: ReactNode
}

/**
 * Asks before a page with something unsaved is left: by a link, Back, a reload or a closed tab. Where the browser
 * has no Navigation API, only the last two can be asked about.
 */
export function LeaveGuard({ hasChanged, title, children }: Props) {
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const mayLeave = useEffectEvent(() => !hasChanged())
  const ask = useEffectEvent((goOn: () => void) => setLeave(() => goOn))

  useEffect(() => {
    let leaving = false
    const unload = (event: BeforeUnloadEvent) => {
      if (!mayLeave()) event.preventDefault()
    }
    const navigate = (event: NavigateEvent) => {
      const { sameDocument, key, url } = event.destination
      const away = sameDocument && !event.hashChange && url !== window.location.href
      if (leaving || !away || !event.cancelable || mayLeave()) return
      event.preventDefault()
      const { navigationType } = event
      ask(() => {
        leaving = true
        if (navigationType === 'traverse') window.navigation.traverseTo(key)
        else window.history.pushState(null, '', url)
      })
    }
    const navigation = 'navigation' in window ? window.navigation : undefined
    window.addEventListener('beforeunload', unload)
    navigation?.addEventListener('navigate', navigate)
    return () => {
      window.removeEventListener('beforeunload', unload)
      navigation?.removeEventListener('navigate', navigate)
    }
  }, [])

  if (!leave) return null
  return (
    <Suspense>
      <LeaveDialog
        title={title}
        onStay={() => setLeave(null)}
        onLeave={() => {
          setLeave(null)
          leave()
        }}
      >
        {children}
      </LeaveDialog>
    </Suspense>
  )
}

type FallbackProps = { title: string; onStay: () => void; onLeave: () => void }

function LeaveDialogFallback({ title, onStay, onLeave }: FallbackProps): ReactNode {
  const ask = useEffectEvent(() => (window.confirm(title) ? onLeave() : onStay()))
  useEffect(() => ask(), [])
  return null
}
