import { themeNames } from '#contract/theme.ts'

/** What a page may choose about the room it shows. */
export const embedThemes = ['auto', ...themeNames] as const
export type EmbedTheme = (typeof embedThemes)[number]

export type EmbedOptions = {
  /** The join token's secret: it decides whether the page is a guest's or a moderator's. */
  token: string
  theme: EmbedTheme
  /** Whether the list of who is there can be opened. */
  memberList: boolean
  /** Whether people choose name, camera and microphone before they are in. */
  prejoin: boolean
}

/** The room's web component on SignalWire's own servers. */
export const roomScript = 'https://cdn.signalwire.com/video/rooms/index.js'
export const roomStyles = 'https://cdn.signalwire.com/video/rooms/signalwire.css'

/**
 * Writes the lines that put a room into any web page, also into an empty one, and more than once
 * into the same. The element gets its `params` before it is put in, as it may read them then.
 *
 * @param options of the room
 * @returns HTML
 */
export function embedCode({ token, theme, memberList, prejoin }: EmbedOptions): string {
  const params = scriptJson({ token, theme, audio: true, video: true, memberList, prejoin })
  return `<link rel="stylesheet" href="${roomStyles}">
<div data-room style="height: 100vh"></div>
<script type="module">
  import '${roomScript}'

  const room = document.createElement('ready-room')
  room.params = ${params.replaceAll('\n', '\n  ')}
  document.querySelector('[data-room]:empty').append(room)
</script>
`
}

/** JSON that cannot end the script it stands in, nor break one of its lines. */
function scriptJson(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
