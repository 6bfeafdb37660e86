import { expect, type Page, test } from '@playwright/test'
import { autop } from '@wordpress/autop'
import { minify } from 'html-minifier-next'
import { embedCode } from '#features/conferences/share/embed/embed-code.ts'

const token = `vpt_${'0123456789abcdef'.repeat(2)}`
const code = embedCode({ token, theme: 'dark', memberList: false, prejoin: true })

/** Stands in for the room that SignalWire's own servers hold: it shows what it was given. */
const room = `customElements.define('ready-room', class extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'application')
    this.textContent = JSON.stringify(this.params)
  }
})`

/** What content systems, editors and people do to code that is pasted into a page. */
const changes: readonly [what: string, change: (code: string) => string | Promise<string>][] = [
  ['as it is', (html) => html],
  ['by WordPress’s paragraphs', (html) => autop(html)],
  ['by WordPress’s paragraphs, between two texts', (html) => autop(`Before\n\n${html}\nAfter`)],
  ['by paragraphs twice', (html) => autop(autop(html))],
  [
    'by a minifier that removes all it can',
    (html) =>
      minify(html, {
        collapseWhitespace: true,
        minifyJS: true,
        minifyCSS: true,
        removeAttributeQuotes: true,
        removeComments: true,
        removeEmptyAttributes: true,
        removeEmptyElements: true,
        removeRedundantAttributes: true,
        removeScriptTypeAttributes: true,
      }),
  ],
  [
    'by paragraphs and then a minifier',
    (html) => minify(autop(html), { collapseWhitespace: true, minifyJS: true }),
  ],
  ['with line ends made spaces', (html) => html.replaceAll('\n', ' ')],
  ['with line ends made line breaks', (html) => html.replaceAll('\n', '<br />\n')],
  [
    'with white space put into the place',
    (html) => html.replace(/(<div[^>]*>)[^<]*/, '$1\n  &nbsp;\n'),
  ],
  ['with the place emptied', (html) => html.replace(/(<div[^>]*>)[^<]*/, '$1')],
  [
    'with quotes made typographic',
    (html) => html.replaceAll(/"([^"]*)"/g, '“$1”').replaceAll(/'([^']*)'/g, '‘$1’'),
  ],
  ['with the type of the script taken away', (html) => html.replace(/ type="?module"?/, '')],
]

test('When the embed code is pasted into any content system, the room shows', async ({ page }) => {
  for (const [what, change] of changes)
    await test.step(what, async () => {
      await openBrandPage(page, await change(code))
      await expect.soft(page.getByRole('application')).toHaveText(
        JSON.stringify({
          token,
          theme: 'dark',
          audio: true,
          video: true,
          memberList: false,
          prejoin: true,
        }),
      )
      await page.unrouteAll()
    })
})

test('When a page has two embed codes, each shows its own room once', async ({ page }) => {
  const other = embedCode({ token, theme: 'light', memberList: true, prejoin: false })
  await openBrandPage(page, autop(`${code}\n${other}`))
  const rooms = page.getByRole('application')
  await expect(rooms).toHaveText([/"theme":"dark"/, /"theme":"light"/])
})

async function openBrandPage(page: Page, body: string): Promise<void> {
  await page.route('https://cdn.signalwire.com/**', (route) => {
    const isScript = route.request().url().endsWith('.js')
    return route.fulfill({
      contentType: isScript ? 'text/javascript' : 'text/css',
      headers: { 'access-control-allow-origin': '*' },
      body: isScript ? room : '',
    })
  })
  await page.route('https://brand.example/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Brand</title><body>${body}`,
    }),
  )
  await page.goto('https://brand.example/')
}
