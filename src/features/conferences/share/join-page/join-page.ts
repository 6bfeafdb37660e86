import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import type { Token } from '#contract/token.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { formatWindow } from '#schedule/format.ts'
import { windowEnds } from '../../window-ends.ts'
import { tokenRole } from '../tokens/token-role.ts'
import { joinPageScript, joinPageScriptHash } from './page-script.ts'
import { joinPageStyle } from './page-style.ts'

type Options = {
  conference: Conference
  /** Its tokens, of which only the guest's gets into the page. */
  tokens: readonly Token[]
}

/** For a reader without scripts; the script writes the guest's own time over it. */
const plainTime = { locale: 'en-GB', hourCycle: 'h23' } as const

/**
 * What the page may load. The room writes its theme's colours as a `<style>` while it runs (`sw-styles`
 * of `@signalwire/app-kit`), and no hash can be known for that: so styles may be inline, scripts may
 * not. Its sounds, pictures and connections come from hosts below `signalwire.com`.
 */
const policy = [
  "default-src 'none'",
  `script-src '${joinPageScriptHash}' https://cdn.signalwire.com`,
  "style-src 'unsafe-inline' https://cdn.signalwire.com",
  'font-src https://cdn.signalwire.com',
  'img-src data: blob: https://*.signalwire.com',
  'media-src blob: https://*.signalwire.com',
  'connect-src https://*.signalwire.com wss://*.signalwire.com',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Writes a page where guests join: it counts down to the window, shows the room within it, and says
 * when it is over. It needs nothing beside it and can be put on any web server.
 *
 * @returns an HTML file; undefined where the conference has no guest token
 */
export function joinPage({ conference, tokens }: Options): string | undefined {
  const guest = tokens.find((token) => tokenRole(token) === 'guest')
  if (!guest) return undefined
  const title = escaped(titleOf(conference))
  const ends = windowEnds(conference)
  const hasWindow = ends.from !== undefined || ends.until !== undefined
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${joinPageStyle(themesOfFields(conference))}</style>
</head>
<body data-token="${escaped(guest.token)}" data-from="${ends.from ?? ''}" data-until="${ends.until ?? ''}">
<main>
<div id="card">
<h1 dir="auto" translate="no">${title}</h1>
<p id="when">${hasWindow ? `${formatWindow(ends, 'UTC', plainTime)} (UTC)` : ''}</p>
<p id="message" role="status"></p>
<p id="countdown" role="timer"></p>
<button id="again" type="button" hidden>Try again</button>
<noscript><p>The room needs JavaScript. Switch it on for this page and load it again.</p></noscript>
</div>
<div id="room"></div>
</main>
<script>${joinPageScript}</script>
</body>
</html>
`
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => references[character] ?? '')
}
