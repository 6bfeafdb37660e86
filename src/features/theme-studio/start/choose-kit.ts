import { setMadeWith } from '#api/changes/set-made-with.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { headersOfKit } from '#room/theme/kits/headers-of-kit.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import type { Studio } from '../studio.ts'
import { rememberKit } from './recent-kits.ts'

/**
 * Gives the form a kit's ten colours as one step. What is created or saved then counts as made with
 * the kit, as long as it has these colours.
 */
export function chooseKit(studio: Pick<Studio, 'apply'>, kit: BrandKit): void {
  studio.apply(`${kit.name} applied`, themesOfFields(kit.colors))
  rememberKit(kit.id)
  setMadeWith('kit', headersOfKit(kit))
}
