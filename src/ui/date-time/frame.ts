/** The frame every state of a date-time field has, so that nothing moves when one follows another. */
export const dateTimeFrame =
  'flex h-9 w-full min-w-0 items-center rounded-md border ps-1 pe-1 text-ink text-sm tabular-nums'
