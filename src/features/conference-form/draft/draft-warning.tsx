import { useEffect } from 'react'
import { draftStorageText, probeDraftStorage, useDraftStorage } from './draft-storage.ts'

/** Said as soon as it is so, and as long as it is: what is typed is not kept as it usually is. */
export function DraftWarning() {
  const keeping = useDraftStorage()
  useEffect(probeDraftStorage, [])
  return (
    <p role="status" className="text-sm text-warning empty:hidden">
      {keeping === 'kept' ? '' : draftStorageText[keeping]}
    </p>
  )
}
