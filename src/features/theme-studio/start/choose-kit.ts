import { madeWith } from '#api/made-with.ts'
import { type BrandKit, brandKitHeader } from '#contract/brand-kit.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { changedFields } from '#room/theme/write-theme.ts'
import type { Studio } from '../studio.ts'
import { rememberKit } from './recent-kits.ts'

/**
 * Gives the form a kit's ten colours as one step. What is created or saved then counts as made with
 * the kit, as long as it has these colours.
 */
export function chooseKit(studio: Pick<Studio, 'apply'>, kit: BrandKit): void {
  const themes = themesOfFields(kit.colors)
  studio.apply(`${kit.name} applied`, themes)
  rememberKit(kit.id)
  madeWith.headers = (body) => {
    const isSame = Object.keys(changedFields(themes, themesOfFields(body))).length === 0
    return isSame ? { [brandKitHeader]: kit.id } : {}
  }
}
