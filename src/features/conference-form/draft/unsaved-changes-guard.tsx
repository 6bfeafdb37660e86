import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { draftStorageText, useDraftStorage } from './draft-storage.ts'

// Asked rarely, and by the browser itself where ours cannot be loaded.
const LeaveDialog = lazy(() =>
  import('./leave-dialog.tsx').catch(() => ({ default: LeaveDialogFallback })),
)

type Props = {
  /** Asked at the moment of leaving, so that typing costs nothing. */
  hasChanged: () => boolean
  /** What has not been done yet; what becomes of what was typed is added. */
  children: ReactNode
}

/**
 * Asks before a changed form is left: by a link, Back, a reload or a closed tab. Where the browser
 * has no Navigation API, only the last two can be asked about.
 */
export function UnsavedChangesGuard({ hasChanged, children }: Props) {
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const keeping = useDraftStorage()
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
        onStay={() => setLeave(null)}
        onLeave={() => {
          setLeave(null)
          leave()
        }}
      >
        <p>{children}</p>
        <p className="mt-2">{draftStorageText[keeping]}</p>
      </LeaveDialog>
    </Suspense>
  )
}

function LeaveDialogFallback(props: { onStay: () => void; onLeave: () => void }): ReactNode {
  const { onStay, onLeave } = props
  const ask = useEffectEvent(() => (window.confirm('Leave this form?') ? onLeave() : onStay()))
  useEffect(() => ask(), [])
  return null
}
