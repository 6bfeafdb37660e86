import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'
import { KitList } from '#features/brand-kits/list/kit-list.tsx'
import { kitLinks } from '../../kit-links.ts'

/** History state that a kit's page navigates here with. */
const goneState = z.object({ goneKit: z.string() })

/** `/brands`: all brand kits. */
export default function BrandsPage() {
  const state = goneState.safeParse(useHistoryState())
  return (
    <>
      <title>Brand kits · Greenroom</title>
      <KitList links={kitLinks} gone={state.data?.goneKit} />
    </>
  )
}
