import type { Theme } from '#contract/theme.ts'
import type { Themes } from '../color-source.ts'

/** A pair of themes to start from. */
export type Preset = Readonly<{ name: string; about: string; themes: Themes }>

/** Well-made pairs of themes, quiet ones and loud ones. Each passes its own contrast report. */
export const presets: readonly Preset[] = [
  preset(
    'Harbour',
    'calm blue on white',
    '#1F5FBF #FFFFFF #191D23 #00A079 #B30E35',
    '#4273D7 #040507 #EBEFF3 #40D4A6 #D73C50',
  ),
  preset(
    'Evergreen',
    'deep green, cool greys',
    '#17694A #F7FBF9 #181F1B #009C82 #B31220',
    '#2B8060 #040505 #EAF0ED #28D4B2 #D73E3E',
  ),
  preset(
    'Indigo',
    'violet blue, crisp',
    '#4F46E5 #FFFFFF #1B1C25 #00A079 #B20D3C',
    '#6964EE #050509 #ECEEF5 #40D4A6 #D63C58',
  ),
  preset(
    'Plum',
    'rich purple',
    '#7A2E8E #FDF8FE #201B22 #009C7A #B30F2F',
    '#9B4FB0 #070507 #F1ECF3 #3AD4AA #D73D4B',
  ),
  preset(
    'Rosewood',
    'deep rose on warm white',
    '#A81E4D #FFF8F9 #231A1B #009C7C #B31609',
    '#C24468 #070404 #F4ECED #33D4AD #D6402F',
  ),
  preset(
    'Ember',
    'burnt orange, warm greys',
    '#B4430B #FFF9F5 #231B16 #009C7C #B10D43',
    '#C05826 #060302 #F4EDE9 #33D4AD #D53B5E',
  ),
  preset(
    'Honey',
    'dark gold on cream',
    '#8A6100 #FFFAEF #231C0C #009C82 #B30F2F',
    '#986F13 #080501 #F4EEE1 #28D4B2 #D73D4B',
  ),
  preset(
    'Lagoon',
    'teal with cool greys',
    '#0B7285 #F5FBFD #151F21 #019D72 #B30E35',
    '#1E8195 #030607 #E9F0F2 #49D3A1 #D73C50',
  ),
  preset(
    'Slate',
    'blue grey, hardly any colour',
    '#475569 #F7FAFF #191D24 #009C7A #B30E35',
    '#64748B #040507 #EBEFF4 #3AD4AA #D73C50',
  ),
  preset(
    'Ink',
    'black and white',
    '#171717 #FFFFFF #1D1D1D #0DA075 #B3102A',
    '#737373 #050505 #EEEEEE #49D3A1 #D73D46',
  ),
  preset(
    'Orchid',
    'pink violet, soft',
    '#B0299B #FEF8FC #221A1F #009C7A #B3102A',
    '#BC49A8 #080406 #F3ECF0 #3AD4AA #D73D46',
  ),
  preset(
    'Olive',
    'green gold, earthy',
    '#5B6B12 #FAFBF3 #1C1E12 #009C7A #B3102A',
    '#6F7D33 #050502 #EEF0E6 #3AD4AA #D73D46',
  ),
]

/** Colours in the order of the form, by blanks. */
function preset(name: string, about: string, light: string, dark: string): Preset {
  return { name, about, themes: { light: themeOf(light), dark: themeOf(dark) } }
}

function themeOf(colors: string): Theme {
  const [primary = '', background = '', foreground = '', success = '', negative = ''] =
    colors.split(' ')
  return { primary, background, foreground, success, negative }
}
