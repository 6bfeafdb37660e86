import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'

type Props = {
  text: string
  /** Beside which it opens: a dialog that is open keeps everything outside it from being used. */
  beside: Element
  /** It was copied, or a part of it. */
  onCopied: () => void
  onClose: () => void
}

/** For a browser that lets no page copy: the text itself, selected, for the keyboard to copy. */
export default function CopyFallback({ text, beside, onCopied, onClose }: Props): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.select(), [])
  // Keys are for the text: the form around must not take Ctrl+Enter for its own.
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation()
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it holds keys back and reacts to none
    <div onKeyDown={keepKeys} className="contents text-sm">
      <Dialog
        title="Copy this by hand"
        onCancel={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <p>
          {`This browser does not let the page copy, so nothing was copied. The text is selected: press ${copyKeys()}.`}
        </p>
        <textarea
          ref={area}
          aria-label="Text to copy"
          readOnly
          translate="no"
          dir="auto"
          rows={Math.min(8, text.split('\n').length + 1)}
          className="mt-3 block w-full rounded-md border border-strong bg-surface p-2 font-mono text-ink text-xs"
          value={text}
          onCopy={onCopied}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Dialog>
    </div>,
    beside.closest('dialog, [popover]') ?? document.body,
  )
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C'
}
