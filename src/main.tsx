import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App, OtherPages } from '#app/app.tsx'
import { paths } from '#app/paths.ts'
import { prerenderedPage } from '#contract/paths/page-paths.ts'
import { rememberEarlyValues } from '#features/conference-form/draft/early-values.ts'
import { takeOverAtOnce } from '#lib/browser/use-hydrated.ts'
import './styles.css'

/** Pages of ours, without anything that a mail program could have added. */
const plainPath = /^\/(?:activity|batch(?:\/[\w-]+)?|conferences(?:\/[\w-]+)*)?$/

const { pathname, search, hash } = window.location
if (search === '' && hash === '' && plainPath.test(pathname)) start()
// Not awaited: it imports from this very file, which would wait for it in turn. Where it cannot be
// loaded, the page says that there is nothing at this address.
else
  import('#app/repair-address.ts')
    .then(({ repairAddress }) => repairAddress())
    .catch(() => undefined)
    .finally(start)

function start() {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root element')
  const { location, history } = window
  if (location.pathname === paths.home)
    history.replaceState(history.state, '', paths.newConference + location.search + location.hash)
  rememberEarlyValues()
  const isOurs = root.dataset.page === prerenderedPage(location.pathname, location.search)
  // Translators put each text into an element of theirs.
  const isPrerendered = isOurs && !root.querySelector('font')
  const app = (
    <StrictMode>
      <App isPrerendered={isPrerendered} />
    </StrictMode>
  )
  const show = () => {
    // From here on, React sees what is pressed.
    window.earlyPresses?.stop()
    // Else it was not rendered in advance, or for another address than was meant, or translated.
    if (isPrerendered) hydrateRoot(root, app)
    else {
      root.replaceChildren()
      createRoot(root).render(app)
    }
  }
  // In slices, so that the page answers meanwhile. What is pressed between two is taken over at once.
  if (root.querySelector('form')) startTransition(show)
  else {
    // All that waits is the way to other pages: with a frame after each slice it would take twice as long.
    takeOverAtOnce()
    // Where they cannot be loaded, the page says so.
    OtherPages.preload()
      .then(({ ready }) => ready)
      .then(show, show)
  }
}
