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

/** A conference made with a kit whose colours are others by now. */
export type Drifted<C> = Readonly<{ conference: C; differences: readonly ColorDifference[] }>

export type KitComparison<C> = Readonly<{
  /** All ten colours are the kit's, whether it was made with it or not. */
  equal: readonly C[]
  /** Made with the kit, and different now. */
  drifted: readonly Drifted<C>[]
}>

/** What SignalWire paints where a conference has no colour. */
const defaults = new Map<ColorField, string>(
  themeNames.flatMap((theme) =>
    colorRoles.map((role) => [colorField(theme, role), defaultTheme[role].toUpperCase()] as const),
  ),
)

/**
 * Compares conferences with a kit, letters in either case.
 *
 * @param madeWith ids of the conferences that were made or changed with it
 * @returns those that equal it, and those made with it that do not any more, in their order
 */
export function compareWithKit<C extends Painted>(
  colors: Colors,
  madeWith: ReadonlySet<string>,
  conferences: readonly C[],
): KitComparison<C> {
  const wanted = colorFields.map((field) => [field, colors[field].toUpperCase()] as const)
  const equal: C[] = []
  const drifted: Drifted<C>[] = []
  for (const conference of conferences) {
    const differences: ColorDifference[] = []
    const isUse = madeWith.has(conference.id)
    for (const [field, want] of wanted) {
      const has = conference[field]?.toUpperCase() ?? defaults.get(field) ?? ''
      if (has === want) continue
      differences.push({ field, has, wanted: want })
      // Of a conference that has nothing to do with the kit, one difference says enough.
      if (!isUse) break
    }
    if (differences.length === 0) equal.push(conference)
    else if (isUse) drifted.push({ conference, differences })
  }
  return { equal, drifted }
}

/** The row of a batch that gives a conference the kit's colours, unless it is another by then. */
export function updateRow(conference: Readonly<{ id: string; updated_at: string }>) {
  return { conferenceId: conference.id, updatedAt: conference.updated_at }
}
