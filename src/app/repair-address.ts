import { UUID_SOURCE } from '#contract/ids.ts'
import { paths } from './paths.ts'

/** A page of ours, and then something that no path of ours has. */
const pathAndRest = new RegExp(
  `^(${paths.conferences}(?:/new|/${UUID_SOURCE}(?:/edit)?)?|${paths.batches}(?:/${UUID_SOURCE})?|${paths.activity})([^\\p{L}\\p{N}_/-].*|/+)$`,
  'iu',
)
const idAndRest = new RegExp(`^(${UUID_SOURCE})[^\\p{L}\\p{N}_-]`, 'iu')
const themeAndRest = /^(#theme=[\da-f-]+)[^\da-z-].*$/i
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/

/**
 * Repairs a link that mail and chat programs have changed: they escape the `#` and the `?`, include
 * the full stop or bracket after a link, and add tracking parameters.
 *
 * @param address as the browser has it
 * @returns the address that was meant; undefined where it is as it should be, or beyond repair
 */
export function repairedAddress(address: string): string | undefined {
  const { pathname, search, hash } = new URL(unescapedMarks(address), 'http://greenroom.invalid')
  const path = pathAndRest.exec(decoded(pathname))?.[1] ?? pathname
  const query = new URLSearchParams(search)
  for (const name of [...query.keys()]) if (tracking.test(name)) query.delete(name)
  const from = idAndRest.exec(query.get('from') ?? '')?.[1]
  if (from !== undefined) query.set('from', from)
  const changed = query.toString() !== new URLSearchParams(search).toString()
  const repaired = [
    path,
    changed ? query.size > 0 && `?${query}` : search,
    themeAndRest.exec(decoded(hash))?.[1] ?? hash,
  ]
  const text = repaired.filter(Boolean).join('')
  return text === address ? undefined : text
}

/** Puts the repaired address in place of the one that the page was opened at. */
export function repairAddress(): void {
  const { pathname, search, hash } = window.location
  const repaired = repairedAddress(`${pathname}${search}${hash}`)
  if (repaired !== undefined) window.history.replaceState(window.history.state, '', repaired)
}

/** No path of ours has a `?` or a `#` in it, and no search but that of a shared theme ends in one. */
function unescapedMarks(address: string): string {
  const [path = '', ...rest] = address.split(/(?=[?#])/)
  const marked = path.replace(/%3F/i, '?').replace(/%23/, '#')
  const end = marked === path ? '' : marked.slice(marked.search(/[?#]/))
  const whole = marked.slice(0, marked.length - end.length) + decoded(end) + rest.join('')
  return whole.replace(/%23theme(?:=|%3D)/i, '#theme=')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
