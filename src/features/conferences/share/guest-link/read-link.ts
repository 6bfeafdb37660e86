/** What became of the text in the link field. */
export type ReadLink =
  | { kind: 'none' }
  /** `changed` says what was done to the text, for people; null where nothing was. */
  | { kind: 'link'; link: string; changed: string | null }
  | { kind: 'refused'; why: string }

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
/** What encloses or follows a link in a message that it was copied from. */
const wrapping = /^[\s<("'“‘„«]+|[\s>)"'”’»,;.!…]+$/gu
const scheme = /^([a-z][a-z0-9+-]*):/i
/** A host without a scheme: `brand.example/live`, `localhost:3000`, also with letters of any script. */
const bareHost =
  /^(?:localhost|(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}|\d+(?:\.\d+){3})\.?(?::\d{1,5})?(?:[/?#].*)?$/u

/**
 * Reads a link as guests will get it.
 *
 * @returns an `http` or `https` address that survives being pasted anywhere, or why there is none
 */
export function readLink(typed: string): ReadLink {
  const visible = typed.replace(invisible, '').trim()
  if (visible === '') return { kind: 'none' }
  const text = unwrapped(visible)
  if (/\s+https?:\/\//i.test(text))
    return { kind: 'refused', why: 'There are two links here: leave only the one for guests.' }
  const [, named] = isBareHost(text) ? [] : (scheme.exec(text) ?? [])
  if (named !== undefined && !/^https?$/i.test(named))
    return {
      kind: 'refused',
      why: `Only links that begin with https:// or http:// work for guests, not ${named.toLowerCase()}:.`,
    }
  const isComplete = named !== undefined
  if (!isComplete && !isBareHost(text) && !text.startsWith('//')) return notALink
  const whole = isComplete ? text : `https://${text.replace(/^\/\//, '')}`
  if (!URL.canParse(whole)) return notALink
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '')
    return {
      kind: 'refused',
      why: 'This link has a user name or a password in it, which every guest would see.',
    }
  const link =
    url.pathname === '/' && !/[/?#]$/.test(text) ? url.href.replace(/\/(?=$|[?#])/, '') : url.href
  return { kind: 'link', link, changed: changesTo(typed, visible, text, isComplete, link) }
}

const notALink: ReadLink = {
  kind: 'refused',
  why: 'This is not a web address. It looks like https://example.com/live',
}

function isBareHost(text: string): boolean {
  return bareHost.test(text)
}

/** A bracket that the link itself opens stays. */
function unwrapped(text: string): string {
  const bare = text.replace(wrapping, '')
  const isOpen = bare.lastIndexOf('(') > bare.lastIndexOf(')')
  return isOpen && text.includes(`${bare})`) ? `${bare})` : bare
}

function changesTo(
  typed: string,
  visible: string,
  text: string,
  isComplete: boolean,
  link: string,
): string | null {
  const changes = [
    ...(typed.trim() === visible ? [] : ['invisible characters removed']),
    ...(visible === text ? [] : ['surrounding text removed']),
    ...(isComplete ? [] : ['https:// added']),
  ]
  if (changes.length === 0 && link === text) return null
  return `Cleaned: ${changes.length === 0 ? 'normalized' : changes.join(', ')}.`
}
