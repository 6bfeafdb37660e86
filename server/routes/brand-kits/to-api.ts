import type { BrandKit, BrandKitUse, BrandKitVersion } from '#contract/brand-kit.ts'
import type { Kit, KitUse, KitVersion } from '../../brand-kits/brand-kit.ts'

export function toApiKit(kit: Kit): BrandKit {
  const { id, name, notes, colors, version } = kit
  return {
    id,
    name,
    notes,
    colors,
    version,
    created_at: instant(kit.createdAt),
    updated_at: instant(kit.updatedAt),
    created_by: kit.createdBy,
    updated_by: kit.updatedBy,
  }
}

export function toApiVersion({ at, ...version }: KitVersion): BrandKitVersion {
  return { ...version, at: instant(at) }
}

export function toApiUse({ conferenceId, name, at }: KitUse): BrandKitUse {
  return { conference_id: conferenceId, name, at: instant(at) }
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
