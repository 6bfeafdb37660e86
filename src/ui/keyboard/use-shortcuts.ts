import { useEffectEvent, useLayoutEffect } from 'react'
import type { Shortcut } from './shortcut.ts'

/**
 * Single-key shortcuts for the whole page. Ignored while somebody types, a dialog is open or a modifier
 * is held.
 *
 * @param table their keys
 * @param actions what each of them does
 */
export function useShortcuts<Name extends string>(
  table: Readonly<Record<Name, Shortcut>>,
  actions: Readonly<Record<NoInfer<Name>, () => void>>,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    let name: Name | undefined
    for (const known in table) if (table[known].keys.includes(event.key)) name = known
    if (name === undefined) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    event.preventDefault()
    actions[name]()
  })
  // Not later than what tells of them is seen.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"])')
  )
}
