import { KitPage } from '#features/brand-kits/detail/kit-page.tsx'
import { KnownKit } from '#features/brand-kits/known-kit.tsx'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { kitLinks } from '../../kit-links.ts'
import { paths } from '../../paths.ts'
import { lazyPage } from '../lazy-page.tsx'

// What the comparison needs, batches above all, is more than the rest of the page.
const KitUses = lazyPage(() => import('#features/brand-kits/detail/kit-uses.tsx'))

const KitChanges = lazyPage(() => import('#features/brand-kits/detail/kit-changes.tsx'))

/** `/brands/{id}`: one brand kit. */
export default function BrandPage({ id }: { id: string }) {
  const navigate = useNavigateFromHere()
  return (
    <KnownKit id={id} list={kitLinks.list}>
      {(kit) => (
        <KitPage
          kit={kit}
          links={kitLinks}
          onDeleted={() => navigate(kitLinks.list, { state: { goneKit: kit.name } })}
        >
          <KitUses kit={kit} conferenceAddress={paths.conference} batchAddress={paths.batch} />
          <KitChanges kit={kit} />
        </KitPage>
      )}
    </KnownKit>
  )
}
