import { useLayoutEffect, useRef } from 'react'
import { HexColorPicker, setNonce } from 'react-colorful'
import { styleNonce } from '../style-nonce.ts'

type Props = {
  /** Six digits after a `#`. */
  color: string
  onChange: (color: string) => void
}

// react-colorful brings its styles in a <style> of its own, which our policy only lets in by nonce.
const nonce = styleNonce()
if (nonce) setNonce(nonce)

/**
 * The field of colours itself, which takes the focus: whoever opened it wants to choose, by pointer
 * or by arrows. In a file of its own so that it loads when first wanted.
 */
export default function ColorPicker({ color, onChange }: Props) {
  /** What was chosen since the last press; undefined once a colour came from elsewhere. */
  const chosen = useRef<Set<string>>(undefined)
  // Given two colours in quick succession, as by undo and redo, react-colorful tells the first back
  // when it holds the second already. That is an echo, and no choice.
  useLayoutEffect(() => {
    if (!chosen.current?.has(color)) chosen.current = undefined
  }, [color])
  const begin = () => {
    chosen.current = new Set()
  }
  const notify = (next: string) => {
    if (!chosen.current) return
    chosen.current.add(next)
    onChange(next)
  }
  return (
    <div
      ref={focusOnColor}
      className="contents"
      onPointerDownCapture={begin}
      onKeyDownCapture={({ key }) => key.startsWith('Arrow') && begin()}
    >
      <HexColorPicker color={color} onChange={notify} />
    </div>
  )
}

function focusOnColor(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true })
}
