import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { type KitPart, partText } from './kit-values.ts'

/** One part of a kit, to be compared with another version's. */
export function PartValue({ part, values }: { part: KitPart; values: BrandKitValues }) {
  const text = partText(values, part)
  if (part === 'name' || part === 'notes')
    return (
      <span dir="auto" translate="no" className="line-clamp-6 whitespace-pre-wrap break-words">
        {text === '' ? <span className="text-quiet">empty</span> : text}
      </span>
    )
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden
        className="size-4 shrink-0 rounded-sm border border-strong forced-color-adjust-none"
        style={{ backgroundColor: text }}
      />
      <span className="font-mono text-xs">{text}</span>
    </span>
  )
}
