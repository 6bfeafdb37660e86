import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RestoreError } from '#ui/notices/restore-error.tsx'
import { Time } from '../time.tsx'
import { type VersionDifference, VersionDifferences } from './version-differences.tsx'

type Props = {
  /** What is kept so, such as `brand kit`. */
  one: string
  version: Readonly<{ version: number; at: string; by: string | null }>
  /** What restoring it changes. */
  differences: readonly VersionDifference[]
  onRestore: () => Promise<unknown>
  onCancel: () => void
  onRestored: () => void
}

/** Shows what a former version would change before it is restored. */
export function RestoreVersion(props: Props) {
  const { one, version, differences, onRestore, onCancel, onRestored } = props
  const restore = useMutation({ mutationFn: onRestore, onSuccess: onRestored })
  return (
    <Dialog
      title={`Restore version ${version.version}?`}
      wide
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant="primary"
            disabled={differences.length === 0}
            busy={restore.isPending}
            onClick={() => restore.mutate()}
          >
            Restore
          </Button>
        </>
      }
    >
      <p>
        <span>{`The ${one} becomes what it was `}</span>
        <Time value={version.at} />
        <span>, for everybody here. The versions since stay in its history.</span>
      </p>
      {differences.length === 0 ? (
        <p className="mt-3">It is the same as that version now.</p>
      ) : (
        <div className="mt-3 max-h-72 overflow-auto">
          <VersionDifferences differences={differences} />
        </div>
      )}
      {restore.error && (
        <div className="mt-3">
          <RestoreError one={one} error={restore.error} />
        </div>
      )}
    </Dialog>
  )
}
