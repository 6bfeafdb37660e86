import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

type Props = {
  /** What lands on the clipboard; a function where making it costs something or must be fresh. */
  text: string | (() => string)
  /** The button's words, such as `Copy id`. */
  label: string
  look?: 'secondary' | 'quiet'
  /** Told when the button was pressed, as where a copied secret needs a word of warning. */
  onCopy?: () => void
}

/** How long the answer to a press stays, in milliseconds. */
const answerFor = 2000

/** Copies a text and says whether that worked, to eyes and to screen readers. */
export function CopyButton({ text, label, look = 'secondary', onCopy }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const copy = async () => {
    onCopy?.()
    const copied = await copyText(typeof text === 'string' ? text : text())
    setState(copied ? 'copied' : 'failed')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setState('idle'), answerFor)
  }

  const Icon = { idle: Copy, copied: Check, failed: TriangleAlert }[state]
  const answer = { idle: '', copied: 'Copied', failed: 'Copying is blocked' }[state]
  return (
    <Button look={look} onClick={() => void copy()}>
      <Icon aria-hidden className="size-4" />
      <span className="grid text-start">
        {/* Both texts share one cell, so that the button keeps its width. */}
        <span
          className={
            state === 'idle' ? 'col-start-1 row-start-1' : 'invisible col-start-1 row-start-1'
          }
        >
          {label}
        </span>
        <span role="status" className="col-start-1 row-start-1">
          {answer}
        </span>
      </span>
    </Button>
  )
}
