import { ScrollRegion } from '#ui/page/scroll-region.tsx'

/** JSON to read; scrolls where it is long. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  return (
    <ScrollRegion label={label} dir="ltr" className="max-h-96 border border-line bg-surface">
      <pre translate="no" className="font-mono text-xs">
        {JSON.stringify(value, null, 2)}
      </pre>
    </ScrollRegion>
  )
}
