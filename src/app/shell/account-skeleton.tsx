export const badgeStyle = 'inline-flex h-8 items-center gap-2 rounded-md px-2.5 text-xs font-medium'

/** Keeps the place of the account until it is known. */
export function AccountSkeleton() {
  return <span className={`${badgeStyle} w-40 animate-pulse bg-sunken`} />
}
