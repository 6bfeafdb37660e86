import { useSearchParams } from 'wouter'
import { ImportKits } from '#features/brand-kits/transfer/import-kits.tsx'
import { kitLinks } from '../../kit-links.ts'

/** `/brands/import`: brings brand kits in from files or a text. `?into={id}` names a kit they are for. */
export default function ImportBrandsPage() {
  const [search] = useSearchParams()
  return <ImportKits links={kitLinks} into={search.get('into') ?? undefined} />
}
