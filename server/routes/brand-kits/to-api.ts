import type { BrandKit, BrandKitUse, BrandKitVersion } from '#contract/records/brand-kit.ts'
import type { Kit, KitUse, KitVersion } from '../../brand-kits/brand-kit.ts'
import { toApiFacts } from '../records/to-api-facts.ts'

export function toApiKit(kit: Kit): BrandKit {
  const { name, notes, colors } = kit
  return { ...toApiFacts(kit), name, notes, colors }
}

export function toApiVersion({ at, ...version }: KitVersion): BrandKitVersion {
  return { ...version, at: new Date(at).toISOString() }
}

export function toApiUse({ conferenceId, name, at }: KitUse): BrandKitUse {
  return { conference_id: conferenceId, name, at: new Date(at).toISOString() }
}
