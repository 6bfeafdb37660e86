import {
  type ColorField,
  colorField,
  colorFields,
  colorRoles,
  defaultTheme,
  themeNames,
} from '#contract/theme.ts'

/** A conference's ten colours, null where SignalWire paints its own. */
export type Painted = Readonly<{ id: string } & Record<ColorField, string | null>>

type Colors = Readonly<Record<ColorField, string>>

/** A colour in which a conference differs from a kit. */
export type ColorDifference = Readonly<{ field: ColorField; has: string; wanted: string }>

/**
 * A conference whose colours differ from those of a kit that it had to do with: it was made with it,
 * or has all ten colours that the kit had before.
 */
export type Drifted<C> = Readonly<{
  conference: C
  isMadeWith: boolean
  differences: readonly ColorDifference[]
}>

export type KitComparison<C> = Readonly<{
  /** All ten colours are the kit's, whether it was made with it or not. */
  equal: readonly C[]
  drifted: readonly Drifted<C>[]
  /** Has nothing to do with the kit. */
  others: readonly C[]
}>

/** What SignalWire paints where a conference has no colour. */
const defaults = new Map<ColorField, string>(
  themeNames.flatMap((theme) =>
    colorRoles.map((role) => [colorField(theme, role), defaultTheme[role].toUpperCase()] as const),
  ),
)
const allDefaults = [...defaults.values()].join()

/**
 * Compares conferences with a kit, letters in either case.
 *
 * @param madeWith ids of the conferences that were made or changed with it
 * @param former the colours it had before
 */
export function compareWithKit<C extends Painted>(
  colors: Colors,
  madeWith: ReadonlySet<string>,
  former: readonly Colors[],
  conferences: readonly C[],
): KitComparison<C> {
  const wanted = keyOf(colors)
  const before = new Set(former.map(keyOf))
  // Who has SignalWire's own colours has chosen none, and not those of a kit.
  before.delete(allDefaults)
  const equal: C[] = []
  const drifted: Drifted<C>[] = []
  const others: C[] = []
  for (const conference of conferences) {
    const key = keyOf(conference)
    const isMadeWith = madeWith.has(conference.id)
    if (key === wanted) equal.push(conference)
    else if (isMadeWith || before.has(key))
      drifted.push({
        conference,
        isMadeWith,
        differences: differencesOf(conference, colors),
      })
    else others.push(conference)
  }
  return { equal, drifted, others }
}

function paintedColor(conference: Colors | Painted, field: ColorField): string {
  return conference[field]?.toUpperCase() ?? defaults.get(field) ?? ''
}

function keyOf(conference: Colors | Painted): string {
  return colorFields.map((field) => paintedColor(conference, field)).join()
}

function differencesOf(conference: Painted, colors: Colors): readonly ColorDifference[] {
  return colorFields.flatMap((field) => {
    const has = paintedColor(conference, field)
    const wanted = colors[field].toUpperCase()
    return has === wanted ? [] : [{ field, has, wanted }]
  })
}

/** The row of a batch that gives a conference the kit's colours, unless it is another by then. */
export function updateRow(conference: Readonly<{ id: string; updated_at: string }>) {
  return { conferenceId: conference.id, updatedAt: conference.updated_at }
}
