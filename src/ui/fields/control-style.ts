/** How every box that takes a value looks, whatever element draws it. */
export const controlStyle =
  'w-full min-w-0 rounded-md border border-strong bg-surface px-2.5 text-sm text-ink transition-colors hover:border-quiet aria-invalid:border-danger'
