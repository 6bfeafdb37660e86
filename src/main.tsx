import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from '#app/app.tsx'
import './styles.css'

// zod compiles schemas with `new Function` where it can; our policy forbids that and would log it.
z.config({ jitless: true })

/** Pages of ours, without anything that a mail program could have added. */
const plainPath = /^\/(?:activity|conferences(?:\/new|\/[\da-f-]{36}(?:\/edit)?)?)?$/

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
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
