import { themeNames } from '#contract/theme.ts'

/** What a page may choose about the room it shows. */
export const embedThemes = ['auto', ...themeNames] as const
export type EmbedTheme = (typeof embedThemes)[number]

export type EmbedOptions = {
  /** The join token's secret: it decides whether the page is a guest's or a moderator's. */
  token: string
  theme: EmbedTheme
  /** Whether the member list can be opened. */
  memberList: boolean
  /** Whether people choose name, camera and microphone before they are in. */
  prejoin: boolean
}

/** The room's web component on SignalWire's own servers. */
export const roomScript = 'https://cdn.signalwire.com/video/rooms/index.js'
export const roomStyles = 'https://cdn.signalwire.com/video/rooms/signalwire.css'

/**
 * Writes the lines that put a room into any web page, also into an empty one, and more than once
 * into the same. They survive what content systems do to them: blank lines become paragraphs and
 * line ends `<br>` (so each line is one element), quotes become typographic (so there are none), `&`
 * and `<` are escaped within scripts (likewise), empty elements are removed or filled (so the place
 * holds an ellipsis, and whatever it holds is replaced), `type=module` is lost (so nothing depends
 * on it). The element gets its `params` before it is put in, as it may read them then.
 *
 * @returns HTML
 */
export function embedCode({ token, theme, memberList, prejoin }: EmbedOptions): string {
  return `<div class=signalwire-room data-token=${attribute(token)} data-theme=${theme} data-member-list=${memberList} data-prejoin=${prejoin} style=height:100vh>…</div>
<script type=module>${script}</script>
`
}

// A line that fills every place of the page once; a later run finds it filled. That is noted
// on the element, not in its markup, which editors save.
const script = [
  `import(\`${roomScript}\`).then(function () {`,
  'var styles = document.createElement(`link`);',
  'styles.rel = `stylesheet`;',
  `styles.href = \`${roomStyles}\`;`,
  'document.head.append(styles);',
  'document.querySelectorAll(`.signalwire-room`).forEach(function (place) {',
  'if (place.room) return;',
  'place.room = document.createElement(`ready-room`);',
  'place.room.params = {',
  'token: place.dataset.token,',
  'theme: place.dataset.theme,',
  'audio: true,',
  'video: true,',
  'memberList: place.dataset.memberList === `true`,',
  'prejoin: place.dataset.prejoin === `true`',
  '};',
  'place.replaceChildren(place.room);',
  '});',
  '});',
].join(' ')

/** An unquoted value: whatever would end it is written as a reference. */
function attribute(value: string): string {
  return value.replace(
    /[\s\p{Cc}"'`=<>&/]/gu,
    (character) => `&#x${character.charCodeAt(0).toString(16)};`,
  )
}
