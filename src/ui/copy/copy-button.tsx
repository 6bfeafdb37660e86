import { Check, Copy, TriangleAlert } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../button.tsx'
import { copyText } from './copy-text.ts'

// Seldom needed; and where it cannot be loaded, the browser itself can show a text to be copied.
const CopyFallback = lazy(() =>
  import('./copy-fallback.tsx').catch(() => ({ default: CopyByPrompt })),
)

type Props = {
  /** What lands on the clipboard; a function where making it costs something or must be fresh. */
  text: string | (() => string)
  /** The button's words, such as `Copy id`. */
  label: string
  variant?: 'secondary' | 'quiet'
  /** Called after copying, such as to warn about a copied secret. */
  onCopy?: () => void
}

const FEEDBACK_SHOWN_MS = 2000

const feedback = { idle: '', copied: 'Copied', failed: 'Copying is blocked' } as const
const icons = { idle: Copy, copied: Check, failed: TriangleAlert } as const

/**
 * Copies a text and says whether that worked, to eyes and to screen readers. Where it did not, the
 * text is shown to be copied by hand.
 */
export function CopyButton({ text, label, variant = 'secondary', onCopy }: Props) {
  const [state, setState] = useState<keyof typeof feedback>('idle')
  const [byHand, setByHand] = useState<{ text: string; beside: Element } | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const copy = async () => {
    const wanted = typeof text === 'string' ? text : text()
    const copied = await copyText(wanted)
    setState(copied ? 'copied' : 'failed')
    if (copied) onCopy?.()
    if (!copied && button.current) setByHand({ text: wanted, beside: button.current })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setState('idle'), FEEDBACK_SHOWN_MS)
  }
  const close = () => {
    // The button cannot take the focus before the dialog over it is gone.
    flushSync(() => setByHand(null))
    button.current?.focus()
  }
  const Icon = icons[state]
  return (
    <>
      <Button ref={button} variant={variant} onClick={() => void copy()}>
        <Icon key={state} aria-hidden className="size-4" />
        <span className="grid text-start">
          {/* Both texts share one cell, so that the button keeps its width, and its name. */}
          <span
            className={
              state === 'idle' ? 'col-start-1 row-start-1' : 'col-start-1 row-start-1 opacity-0'
            }
          >
            {label}
          </span>
          <span aria-hidden className="col-start-1 row-start-1">
            {feedback[state]}
          </span>
        </span>
      </Button>
      <span role="status" className="sr-only">
        {feedback[state]}
      </span>
      {byHand && (
        <Suspense>
          <CopyFallback {...byHand} onCopied={() => onCopy?.()} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

function CopyByPrompt({ text, onClose }: { text: string; onClose: () => void }): ReactNode {
  const ask = useEffectEvent(() => {
    window.prompt('Nothing was copied. Copy this by hand:', text)
    onClose()
  })
  useEffect(() => {
    // What closes it renders at once, which no effect may do.
    const timer = setTimeout(() => ask())
    return () => clearTimeout(timer)
  }, [])
  return null
}
