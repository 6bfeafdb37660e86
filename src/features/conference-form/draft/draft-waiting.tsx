import { Notice } from '#ui/notices/notice.tsx'

/**
 * Offers the draft in whose place something was typed before the page had come. As large as what
 * says that a draft is back, whose place was kept.
 */
export function DraftWaiting({ onRestore }: { onRestore: () => void }) {
  return (
    <Notice tone="plain" role="status" title="Your earlier draft is kept">
      <p>
        <span>What you typed just now is here instead. </span>
        <button
          type="button"
          onClick={onRestore}
          className="text-accent underline underline-offset-2"
        >
          Put the draft back
        </button>
      </p>
    </Notice>
  )
}
