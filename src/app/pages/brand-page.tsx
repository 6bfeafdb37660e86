import { KitPage } from '#features/brand-kits/detail/kit-page.tsx'
import { KitUses } from '#features/brand-kits/detail/kit-uses.tsx'
import { KnownKit } from '#features/brand-kits/known-kit.tsx'
import { useNavigateFromHere } from '#lib/use-navigate-from-here.ts'
import { kitLinks } from '../kit-links.ts'
import { paths } from '../paths.ts'

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
        </KitPage>
      )}
    </KnownKit>
  )
}
