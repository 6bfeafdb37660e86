import { type ReactNode, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RecordAction } from '#contract/records/versioned-record.ts'
import { Box } from '#ui/box.tsx'
import { Button } from '#ui/button.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { Time } from '../time.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { type VersionDifference, VersionDifferences } from './version-differences.tsx'

/** Of a version, beside what it is about. */
export type VersionFacts = Readonly<{
  version: number
  at: string
  by: string | null
  action: RecordAction
}>

type Props<Content, Version extends Content & VersionFacts> = {
  /** What is kept so, such as `brand kit`. */
  one: string
  current: Content
  /** Newest first; undefined while they are read. */
  versions: readonly Version[] | undefined
  /** Shown instead of versions that could not be read. */
  failure: ReactNode
  /** Reads those before; undefined where there are none. */
  onMore: (() => void) | undefined
  isReadingMore: boolean
  differencesOf: (from: Content, to: Content) => readonly VersionDifference[]
  /** Makes the record what it was; rejects where that was not done. */
  onRestore: (version: Version) => Promise<unknown>
}

const actions = { created: 'Created', changed: 'Changed', deleted: 'Deleted' } as const

/** What was changed of a record, when and by whom, newest first, and the way back to each version. */
export function RecordHistory<Content, Version extends Content & VersionFacts>({
  one,
  current,
  versions,
  failure,
  onMore,
  isReadingMore,
  differencesOf,
  onRestore,
}: Props<Content, Version>) {
  const id = useId()
  const [asked, setAsked] = useState<Version>()
  const [restored, setRestored] = useState<number>()
  return (
    <Box title="History">
      {!versions && (failure || <Skeleton label="Loading the history" className="h-16" />)}
      {/* Takes the focus of the button that was pressed, which is gone by then. */}
      <p id={id} role="status" tabIndex={-1} className="text-success empty:hidden">
        {restored !== undefined && `Restored version ${restored}`}
      </p>
      <ol className="divide-y divide-line">
        {versions?.map((version, index) => {
          const before = versions[index + 1]
          const isOther = differencesOf(current, version).length > 0
          return (
            <li key={version.version} className="py-2.5 first:pt-0">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="min-w-0 break-words">
                  <span className="font-medium">{`${actions[version.action]} `}</span>
                  <Time value={version.at} />
                  {version.by !== null && (
                    <>
                      <span> by </span>
                      <span translate="no">{version.by}</span>
                    </>
                  )}
                </p>
                {isOther && (
                  <Button variant="quiet" className="-mr-3" onClick={() => setAsked(version)}>
                    {`Restore version ${version.version}…`}
                  </Button>
                )}
              </div>
              {before && version.action === 'changed' && (
                <VersionDifferences differences={differencesOf(before, version)} />
              )}
            </li>
          )
        })}
      </ol>
      {onMore && (
        <Button busy={isReadingMore} onClick={onMore}>
          Show earlier changes
        </Button>
      )}
      {asked && (
        <RestoreVersion
          one={one}
          version={asked}
          differences={differencesOf(current, asked)}
          onRestore={() => onRestore(asked)}
          onCancel={() => setAsked(undefined)}
          onRestored={() => {
            // The dialog has to be gone: nothing beside it takes the focus, and it gives it back.
            flushSync(() => {
              setAsked(undefined)
              setRestored(asked.version)
            })
            document.getElementById(id)?.focus()
          }}
        />
      )}
    </Box>
  )
}
