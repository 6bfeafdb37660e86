import { useRoute } from 'wouter'
import { brandPaths } from '#contract/paths/brand-paths.ts'
import { lazyPage } from '../lazy-page.tsx'

const BrandsPage = lazyPage(() => import('./brands-page.tsx'))
const BrandPage = lazyPage(() => import('./brand-page.tsx'))
const ImportBrandsPage = lazyPage(() => import('./import-brands-page.tsx'))
const EditBrandPage = lazyPage(() => import('./edit-brand-page.tsx'))

/** All pages of brand kits. */
export function BrandPages({ params: { id } }: { params: { id?: string | undefined } }) {
  const [isNew] = useRoute(brandPaths.newBrand)
  const [isImport] = useRoute(brandPaths.importBrands)
  const [isEdited] = useRoute(brandPaths.editBrand)
  if (id === undefined) return <BrandsPage />
  if (isNew) return <EditBrandPage key="new" id={undefined} />
  if (isImport) return <ImportBrandsPage />
  return isEdited ? <EditBrandPage key={id} id={id} /> : <BrandPage key={id} id={id} />
}
