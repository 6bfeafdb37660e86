import { blend, contrastRatio, luminance } from '#color/contrast.ts'
import type { Rgb } from '#color/rgb.ts'
import { hexToRgb, shadeRgb } from '#color/rgb.ts'
import type { ColorRole, Theme } from '#contract/theme.ts'

/** The five colours of a theme as numbers. */
export type Palette = Readonly<Record<ColorRole, Rgb>>

/**
 * Two colours that somebody must tell apart.
 *
 * `owner` is the colour to change first, and `ownerIs` its place in the pair; `roles` are all that
 * the pair depends on. `seen` says where it is met. `needs` is WCAG 2.2's minimum: 4.5 for text, 3
 * for graphics. `hover` marks a button under the pointer, which is darker than at rest.
 * `beyond`: in which theme no colours whatever reach the minimum, because of the opacity that the
 * room mixes with; the number is a bound that none exceeds.
 */
export type Pair = Readonly<{
  id: string
  owner: AdjustableRole
  ownerIs: 'front' | 'back'
  roles: readonly ColorRole[]
  label: string
  seen: string
  needs: 3 | 4.5
  hover?: true
  beyond?: Readonly<Partial<Record<ThemeKind, number>>>
  front: (palette: Palette) => Rgb
  back: (palette: Palette) => Rgb
}>

/** A colour that stands out from another; the background is what the others stand on. */
export type AdjustableRole = Exclude<ColorRole, 'background'>

/** Whether a theme is dark on light or light on dark, whatever it is called. */
export type ThemeKind = 'light' | 'dark'

/**
 * The luminance at which black and white stand out equally, (0.05 * 1.05) ** 0.5 - 0.05: above it a
 * background is light.
 */
export const middleLuminance = 0.1791

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

const panel = ({ foreground, background }: Palette) => blend(foreground, 0.05, background)
const bar = (video: Rgb) => (palette: Palette) => blend(palette.background, 0.9, video)
const shaded = (role: ColorRole) => (palette: Palette) => shadeRgb(palette[role])
const given = (role: ColorRole) => (palette: Palette) => palette[role]
const always = (rgb: Rgb) => () => rgb

/** What people read in a room, by the colour that should be changed where it cannot be read. */
export const pairs: readonly Pair[] = [
  {
    id: 'foreground-background',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground on background',
    seen: 'names in the list, the dialog before joining',
    needs: 4.5,
    front: given('foreground'),
    back: given('background'),
  },
  {
    id: 'foreground-bar-black',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground on the bars over black video',
    seen: 'room name, controls',
    needs: 4.5,
    front: given('foreground'),
    back: bar(black),
  },
  {
    id: 'foreground-bar-white',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground on the bars over white video',
    seen: 'room name, controls',
    needs: 4.5,
    front: given('foreground'),
    back: bar(white),
  },
  {
    id: 'muted-background',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground at 50 % on background',
    seen: 'heading of the list, step count',
    needs: 4.5,
    beyond: { light: 3.98 },
    front: ({ foreground, background }) => blend(foreground, 0.5, background),
    back: given('background'),
  },
  {
    id: 'muted-panel',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground at 50 % on the panel',
    seen: 'hint about permissions',
    needs: 4.5,
    beyond: { light: 3.9 },
    front: (palette) => blend(palette.foreground, 0.5, panel(palette)),
    back: panel,
  },
  {
    id: 'background-foreground',
    owner: 'foreground',
    ownerIs: 'back',
    roles: ['foreground', 'background'],
    label: 'Background on foreground',
    seen: 'messages',
    needs: 4.5,
    front: given('background'),
    back: given('foreground'),
  },
  {
    id: 'border-background',
    owner: 'foreground',
    ownerIs: 'front',
    roles: ['foreground', 'background'],
    label: 'Foreground at 30 % on background',
    seen: 'border of the name field',
    needs: 3,
    beyond: { light: 2.11, dark: 2.72 },
    front: ({ foreground, background }) => blend(foreground, 0.3, background),
    back: given('background'),
  },
  {
    id: 'white-primary',
    owner: 'primary',
    ownerIs: 'back',
    roles: ['primary'],
    label: 'White on primary',
    seen: 'Continue',
    needs: 4.5,
    front: always(white),
    back: given('primary'),
  },
  {
    id: 'white-primary-shade',
    owner: 'primary',
    ownerIs: 'back',
    roles: ['primary'],
    label: 'White on darker primary',
    seen: 'Continue under the pointer',
    needs: 4.5,
    hover: true,
    front: always(white),
    back: shaded('primary'),
  },
  {
    id: 'primary-panel',
    owner: 'primary',
    ownerIs: 'front',
    roles: ['primary', 'foreground', 'background'],
    label: 'Primary on the panel',
    seen: 'ticked boxes',
    needs: 3,
    front: given('primary'),
    back: panel,
  },
  {
    id: 'success-panel',
    owner: 'success',
    ownerIs: 'front',
    roles: ['success', 'foreground', 'background'],
    label: 'Success on the panel',
    seen: 'microphone meter',
    needs: 3,
    front: given('success'),
    back: panel,
  },
  {
    id: 'white-negative',
    owner: 'negative',
    ownerIs: 'back',
    roles: ['negative'],
    label: 'White on negative',
    seen: 'Leave, initials',
    needs: 4.5,
    front: always(white),
    back: given('negative'),
  },
  {
    id: 'white-negative-shade',
    owner: 'negative',
    ownerIs: 'back',
    roles: ['negative'],
    label: 'White on darker negative',
    seen: 'Leave under the pointer',
    needs: 4.5,
    hover: true,
    front: always(white),
    back: shaded('negative'),
  },
  {
    id: 'negative-background',
    owner: 'negative',
    ownerIs: 'front',
    roles: ['negative', 'background'],
    label: 'Negative on background',
    seen: 'Cancel',
    needs: 4.5,
    front: given('negative'),
    back: given('background'),
  },
  {
    id: 'negative-bar-black',
    owner: 'negative',
    ownerIs: 'front',
    roles: ['negative', 'background'],
    label: 'Negative on the bars over black video',
    seen: 'recording dot',
    needs: 3,
    front: given('negative'),
    back: bar(black),
  },
]

/** @returns the same as numbers */
export function paletteOf(theme: Theme): Palette {
  return {
    primary: hexToRgb(theme.primary),
    background: hexToRgb(theme.background),
    foreground: hexToRgb(theme.foreground),
    success: hexToRgb(theme.success),
    negative: hexToRgb(theme.negative),
  }
}

/** @returns what kind of theme it makes */
export function themeKindOf(background: Rgb): ThemeKind {
  return luminance(background) > middleLuminance ? 'light' : 'dark'
}

/** @returns the pairs that can pass in a theme of that kind */
export function achievablePairs(kind: ThemeKind): readonly Pair[] {
  return achievable[kind]
}

const achievable: Readonly<Record<ThemeKind, readonly Pair[]>> = {
  light: pairs.filter(({ beyond }) => beyond?.light === undefined),
  dark: pairs.filter(({ beyond }) => beyond?.dark === undefined),
}

/** @returns their WCAG 2.2 ratio, translucent colours blended */
export function pairRatio(pair: Pair, palette: Palette): number {
  return contrastRatio(luminance(pair.front(palette)), luminance(pair.back(palette)))
}
