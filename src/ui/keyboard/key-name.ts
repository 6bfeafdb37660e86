const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  Enter: '↵',
  Delete: 'Del',
  Escape: 'Esc',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

const appleNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl' }

/** @returns what is printed on a key, or on each of several that are held together */
export function keyNames(keys: string): readonly string[] {
  const held = isApple() ? appleNames : otherNames
  return keys.split('+').map((key) => held[key] ?? names[key] ?? (keys === key ? key : upper(key)))
}

/** @returns whether Cmd stands where others have Ctrl */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

function upper(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key
}
