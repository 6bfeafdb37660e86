import type { ReactNode } from 'react'
import { Time } from '#schedule/time.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import type { Restored } from './form-draft.ts'

type Props = Restored & { title: string; hint: string }

/** Says that the form holds what was typed before. */
export default function DraftRestored({ savedAt, hasLostTimes, title, hint }: Props): ReactNode {
  return (
    <Notice tone="plain" role="status" title={title}>
      <p>
        {savedAt === undefined ? <span>As you left it</span> : <LeftAt savedAt={savedAt} />}
        <span>{`. ${hint}`}</span>
      </p>
      {hasLostTimes && (
        <p>This browser does not know its time zone: set Join from and Join until again.</p>
      )}
    </Notice>
  )
}

function LeftAt({ savedAt }: { savedAt: number }) {
  return (
    <>
      <span>As you left it on </span>
      <Time value={new Date(savedAt).toISOString()} />
    </>
  )
}
