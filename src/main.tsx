import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { App } from '#app/app.tsx'
import { repairAddress } from '#app/repair-address.ts'
import './styles.css'

// zod compiles schemas with `new Function` where it can; our policy forbids that and would log it.
z.config({ jitless: true })

repairAddress()

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
