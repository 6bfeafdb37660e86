/** JSON to read; scrolls where it is long. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      dir="ltr"
      className="max-h-96 overflow-auto rounded-md border border-line bg-surface p-3"
    >
      <pre translate="no" className="font-mono text-xs">
        {JSON.stringify(value, null, 2)}
      </pre>
    </section>
  )
}
