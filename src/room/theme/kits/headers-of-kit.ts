import type { ConferenceUpdate } from '#contract/conference.ts'
import { type BrandKit, brandKitHeader } from '#contract/records/brand-kit.ts'
import { themesOfFields } from '../themes-of-fields.ts'
import { changedFields } from '../write-theme.ts'

/** @returns what says that a conference is made with a kit, as long as it has the kit's colours */
export function headersOfKit(kit: BrandKit) {
  const themes = themesOfFields(kit.colors)
  return (body: ConferenceUpdate): Readonly<Record<string, string>> => {
    const isSame = Object.keys(changedFields(themes, themesOfFields(body))).length === 0
    return isSame ? { [brandKitHeader]: kit.id } : {}
  }
}
