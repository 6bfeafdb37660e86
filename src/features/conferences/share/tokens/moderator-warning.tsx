import { Notice } from '#ui/notices/notice.tsx'

/** Said at the moment a moderator's secret has left for the clipboard, before it is pasted. */
export function ModeratorWarning({ what }: { what: string }) {
  return (
    <div className="mt-3">
      <Notice tone="danger" role="alert" title={`You have copied ${what}`}>
        Anyone who has it can mute and remove people and record. Send it only to moderators.
      </Notice>
    </div>
  )
}
