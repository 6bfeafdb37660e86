import { isPressed, type Shortcut } from '#ui/keyboard/shortcut.ts'

/** Keys for the colours of a form. */
export const colorShortcuts = {
  undo: { keys: ['Mod+Z'], label: 'Undo a change of colours' },
  redo: { keys: ['Mod+Shift+Z', 'Mod+Y'], label: 'Redo a change of colours' },
} as const satisfies Record<string, Shortcut>

/** What Ctrl/Cmd+Z means in a place: `studio` for colours, `native` for the browser's own undo. */
type Owner = 'studio' | 'native'

const textTypes = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number'])

/**
 * Follows the keyboard so that Ctrl/Cmd+Z, with Shift, and Ctrl+Y undo and redo colours, but never
 * take the keys from a text that has an undo of its own: in a text field they are the browser's,
 * save in a colour's field in which nothing was typed since it got the focus. What changed there
 * came from a picker or a tool, and of that the browser knows nothing.
 *
 * @returns how to stop
 */
export function listenForUndo(
  isColorField: (element: Element) => boolean,
  undo: () => void,
  redo: () => void,
): () => void {
  let hasTyped = false
  const typed = () => {
    hasTyped = true
  }
  const moved = () => {
    hasTyped = false
  }
  const ownerOf = (target: EventTarget | null): Owner => {
    if (!(target instanceof HTMLElement) || !keepsText(target)) return 'studio'
    return isColorField(target) && !hasTyped ? 'studio' : 'native'
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isRedo = isPressed(event, colorShortcuts.redo)
    if (!isRedo && !isPressed(event, colorShortcuts.undo)) return
    if (ownerOf(event.target) === 'native') return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  }
  document.addEventListener('keydown', press)
  document.addEventListener('input', typed)
  document.addEventListener('focusin', moved)
  return () => {
    document.removeEventListener('keydown', press)
    document.removeEventListener('input', typed)
    document.removeEventListener('focusin', moved)
  }
}

function keepsText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return textTypes.has(element.type)
  return element instanceof HTMLTextAreaElement || element.isContentEditable
}
