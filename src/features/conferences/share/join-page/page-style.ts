import { contrastRatio, luminance } from '#color/contrast.ts'
import { hexToRgb } from '#color/rgb.ts'
import type { Theme } from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'

/** WCAG 2.2's least contrast of text. */
const MIN_TEXT_CONTRAST = 4.5

/**
 * The join page's style sheet, in the room's colours. Nothing in it is newer than the first browsers
 * with modules, in which the room runs (Chrome 63, Firefox 67, Safari 11.1); those that do not know
 * `prefers-color-scheme` show the light theme.
 */
export function joinPageStyle({ light, dark }: Themes): string {
  return `
html { height: 100%; color-scheme: light dark; }
body { min-height: 100%; margin: 0; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; ${colors(light)} }
[hidden] { display: none !important; }
#card { max-width: 36em; margin: 0 auto; padding: 18vh 20px 32px; text-align: center; }
h1 { margin: 0 0 8px; font-size: 28px; line-height: 1.25; overflow-wrap: break-word; word-wrap: break-word; }
p { margin: 0 0 24px; }
p:empty { margin: 0; }
#countdown { font-size: 40px; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
button { min-height: 44px; padding: 0 20px; border: 1px solid transparent; border-radius: 6px; font: inherit; font-weight: 600; cursor: pointer; ${colors(inverted(light))} }
button:focus { outline: 2px solid; outline-offset: 2px; }
.joined #card { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip: rect(0 0 0 0); }
#room ready-room { display: block; height: 100vh; }
@media (prefers-color-scheme: dark) {
body { ${colors(dark)} }
button { ${colors(inverted(dark))} }
}
`
}

type Pair = Pick<Theme, 'background' | 'foreground'>

function colors(pair: Pair): string {
  return `background: ${pair.background}; color: ${readable(pair)};`
}

function inverted(pair: Pair): Pair {
  return { background: readable(pair), foreground: pair.background }
}

/** The foreground; black or white where it cannot be read. */
function readable({ background, foreground }: Pair): string {
  const behind = luminance(hexToRgb(background))
  const contrastOf = (color: string) => contrastRatio(luminance(hexToRgb(color)), behind)
  if (contrastOf(foreground) >= MIN_TEXT_CONTRAST) return foreground
  return contrastOf('#000000') > contrastOf('#FFFFFF') ? '#000000' : '#FFFFFF'
}
