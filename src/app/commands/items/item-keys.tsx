import { Kbd } from '#ui/keyboard/kbd.tsx'
import { keyNames } from '#ui/keyboard/key-name.ts'

/** The keys that do the same elsewhere, at the end of an item. */
export function ItemKeys({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="max-sm:hidden">
      <Kbd>{keyNames(keys).join(' ')}</Kbd>
    </span>
  )
}
