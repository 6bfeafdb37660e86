import type { KitLinks } from '#features/brand-kits/kit-links.ts'
import { paths } from './paths.ts'

/** Where the pages of brand kits are. */
export const kitLinks: KitLinks = {
  list: paths.brands,
  create: `${paths.brands}/new`,
  import: (into) => `${paths.brands}/import${into === undefined ? '' : `?into=${into}`}`,
  kit: (id) => `${paths.brands}/${encodeURIComponent(id)}`,
  edit: (id) => `${paths.brands}/${encodeURIComponent(id)}/edit`,
}
