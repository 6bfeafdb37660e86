import { HexColorPicker, setNonce } from 'react-colorful'
import { styleNonce } from './style-nonce.ts'

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
  return (
    <div ref={focusOnColor} className="contents">
      <HexColorPicker color={color} onChange={onChange} />
    </div>
  )
}

function focusOnColor(element: HTMLElement | null): void {
  element?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true })
}
