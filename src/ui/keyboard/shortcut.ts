/** Keys that do something, for the handler and for the dialog that shows all of them. */
export type Shortcut = {
  /**
   * By `KeyboardEvent.key`, a letter as it is without Shift; `Mod+` before it is Ctrl, or Cmd on
   * Apple's machines. Each does the same, or they belong together as arrows do.
   */
  readonly keys: readonly string[]
  readonly label: string
}

/** @returns whether one of the shortcut's keys is pressed, with exactly those that are held with it */
export function isPressed(event: KeyboardEvent, { keys }: Pick<Shortcut, 'keys'>): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  const held = `${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${altKey ? 'Alt+' : ''}`
  return keys.some((known) => known.toLowerCase() === `${held}${key}`.toLowerCase())
}
