/** Stands in for a tool whose code could not be loaded: the fields themselves do without. */
export function ToolsFallback() {
  return (
    <p role="status" className="text-quiet text-xs">
      A colour tool could not be loaded. The fields still work; reload the page to get it back.
    </p>
  )
}
