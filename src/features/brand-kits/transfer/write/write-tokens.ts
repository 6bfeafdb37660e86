import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { hexToRgb } from '#color/rgb.ts'
import { colorField, colorRoles, themeNames } from '#contract/theme.ts'

/** The extension that says which kit a group of tokens is. */
export const KIT_EXTENSION = 'greenroom.brand-kit'

/**
 * Kits as design tokens (https://www.designtokens.org/tr/2025.10/format/): both themes as groups,
 * in a group of the kit's where there are several kits.
 */
export function writeTokens(kits: readonly BrandKitValues[]): string {
  const [only] = kits
  const tree = kits.length === 1 && only ? kitGroup(only) : Object.fromEntries(namedGroups(kits))
  return `${JSON.stringify(tree, null, 2)}\n`
}

function namedGroups(kits: readonly BrandKitValues[]) {
  const taken = new Set<string>()
  return kits.map((kit) => {
    const name = groupName(kit.name)
    let free = name
    for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`
    taken.add(free)
    return [free, kitGroup(kit)] as const
  })
}

/** A group's name must not begin with `$`, nor have what references are written with. */
function groupName(name: string): string {
  // A key that many programs take for an object's prototype.
  if (name === '__proto__') return 'Kit'
  return name.replace(/^\$+/, '').replace(/[{}.]+/g, '-') || 'Kit'
}

function kitGroup({ name, notes, colors }: BrandKitValues) {
  const themes = themeNames.map((theme) => [
    theme,
    {
      $type: 'color',
      ...Object.fromEntries(
        colorRoles.map((role) => [role, { $value: colorValue(colors[colorField(theme, role)]) }]),
      ),
    },
  ])
  return {
    ...(notes !== '' && { $description: notes }),
    $extensions: { [KIT_EXTENSION]: { name } },
    ...Object.fromEntries(themes),
  }
}

/** https://www.designtokens.org/tr/2025.10/color/ */
function colorValue(hex: string) {
  const components = hexToRgb(hex).map((channel) => Math.round((channel / 255) * 10_000) / 10_000)
  return { colorSpace: 'srgb', components, hex: hex.toLowerCase() }
}
