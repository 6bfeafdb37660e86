import type { Studio } from './studio.ts'

/**
 * Puts the themes of a shared link in place, once; a link pasted into the open page counts too. The
 * fragment is taken out of the address, so that a reload does not undo what was changed since.
 *
 * @param onInvalid called where the link cannot be read
 * @returns how to stop
 */
export function applySharedLink(studio: Studio, onInvalid: () => void): () => void {
  let isStopped = false
  const receive = async () => {
    // Rarely so: what reads it is not among the first bytes.
    if (!window.location.hash.startsWith('#theme=')) return
    const loaded = await import('#room/theme/share-link.ts').catch(() => undefined)
    if (isStopped) return
    if (!loaded) return onInvalid()
    const shared = loaded.readShareHash(window.location.hash)
    if (shared.kind === 'none') return
    const { pathname, search } = window.location
    window.history.replaceState(window.history.state, '', `${pathname}${search}`)
    if (shared.kind !== 'themes') onInvalid()
    else studio.apply('Shared themes applied', shared.themes)
  }
  const changed = () => void receive()
  changed()
  window.addEventListener('hashchange', changed)
  return () => {
    isStopped = true
    window.removeEventListener('hashchange', changed)
  }
}
