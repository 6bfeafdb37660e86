/** Stands in for a tool whose code could not be loaded: the fields themselves do without. */
export function ToolsFallback() {
  return (
    <p role="status" className="text-quiet text-xs">
      A tool for colours could not be loaded. The fields work without it; load the page again to get
      it back.
    </p>
  )
}
