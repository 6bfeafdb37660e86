const units = ['kB', 'MB', 'GB', 'TB'] as const

/** @returns such as `1.4 GB`, in steps of a thousand as shops and file managers count */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  let size = bytes
  let index = -1
  // What would be rounded to 1,000 of a unit is one of the next.
  while (index < units.length - 1 && size >= 999.5) {
    size /= 1000
    index += 1
  }
  const digits = size < 9.95 ? 1 : 0
  return `${size.toLocaleString('en', { maximumFractionDigits: digits })} ${units[index]}`
}
