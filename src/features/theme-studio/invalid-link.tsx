import { Notice } from '#ui/notices/notice.tsx'

/** Says that a shared link could not be read, and that nothing was changed by it. */
export default function InvalidLink({ onClose }: { onClose: () => void }) {
  return (
    <Notice
      tone="warning"
      role="status"
      title="The link’s themes cannot be read"
      actions={
        <button type="button" className="underline underline-offset-2" onClick={onClose}>
          Continue without them
        </button>
      }
    >
      The link was cut off or changed. Your colours are unchanged; ask for the link again.
    </Notice>
  )
}
