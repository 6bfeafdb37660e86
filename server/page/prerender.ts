import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type InlineConfig, type Plugin } from 'vite'
import { KNOWN_PAGES_PATH } from '#contract/paths/known-pages.ts'
import { prerenderedPage } from '#contract/paths/page-paths.ts'
import { knownPages } from './known-pages.ts'
import { type Shell, scriptTags, shells } from './shells.ts'
import { fillFields, moveStyles } from './static-html.ts'

/** What the module that is built for this exports. */
type Renderer = {
  prerender(path: string): {
    readonly html: string
    readonly styles: string
    readonly values: Readonly<Record<string, string | boolean>>
  }
}

/**
 * Renders each kind of page once, while building, into `prerendered/` beside `index.html`: with its
 * styles in it, it can be read, and its form typed into, one request after the address was entered.
 *
 * @param entry a module that exports `prerender`
 */
export function prerenderPages(entry: string): Plugin {
  let inlineConfig: InlineConfig = {}
  return {
    name: 'greenroom:prerender',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved: (config) => {
      inlineConfig = config.inlineConfig
    },
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      const template = await withStyles(await readFile(path.join(dir, 'index.html'), 'utf8'), dir)
      const { prerender } = await buildRenderer(entry, inlineConfig)
      await mkdir(path.join(dir, 'prerendered'), { recursive: true })
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      await writeFile(
        path.join(dir, KNOWN_PAGES_PATH),
        JSON.stringify(knownPages(chunks, template)),
      )
      for (const shell of shells) {
        const scripts = scriptTags(chunks, shell.modules, template)
        await writeFile(
          path.join(dir, 'prerendered', `${shell.name}.html`),
          pageHtml(
            template.replace('</head>', () => `${scripts}</head>`),
            shell,
            prerender,
          ),
        )
      }
    },
  }
}

/** Below our packages, which the renderer imports by name. */
async function buildRenderer(entry: string, inlineConfig: InlineConfig): Promise<Renderer> {
  await mkdir('node_modules/.cache', { recursive: true })
  const outDir = await mkdtemp('node_modules/.cache/greenroom-prerender-')
  try {
    await build({
      ...inlineConfig,
      logLevel: 'error',
      ssr: { noExternal: ['lucide-react'] },
      build: { ssr: entry, outDir },
    })
    const file = path.join(outDir, `${path.parse(entry).name}.js`)
    const renderer: Renderer = await import(pathToFileURL(file).href)
    return renderer
  } finally {
    await rm(outDir, { recursive: true })
  }
}

/** Puts the style sheet into the page, where it asks for it. */
async function withStyles(html: string, dir: string): Promise<string> {
  const link = /<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/.exec(html)
  if (!link?.[1]) throw new Error('index.html asks for no style sheet')
  const css = await readFile(path.join(dir, link[1]), 'utf8')
  return html.replace(link[0], () => styleTag(css))
}

function pageHtml(
  template: string,
  { name, address }: Shell,
  prerender: Renderer['prerender'],
): string {
  const page = prerender(address)
  const title = /<title>.*?<\/title>/.exec(page.html)?.[0]
  const { html, styles } = moveStyles(
    // What React would put into the head is in the template.
    fillFields(page.html.replace(/^(?:<link[^>]*>)+/, '').replace(title ?? '', ''), page.values),
  )
  // React leaves out what throws or waits, for the browser to do.
  if (html.includes('<!--$!-->')) throw new Error(`${name} cannot be rendered in advance`)
  const isForm = html.includes('<form')
  return template
    .replace(/<title>.*<\/title>/, (usual) => title ?? usual)
    .replace('</head>', () =>
      [
        styleTag(styles),
        isForm ? styleTag(page.styles).replace('<style', '<style id="early-theme"') : '',
        '</head>',
      ].join(''),
    )
    .replace(
      '<div id="root"></div>',
      () => `<div id="root" data-page="${prerenderedName(address)}">${html}</div>`,
    )
}

/** By which the page's script knows what it takes over. */
function prerenderedName(address: string): string {
  const [pathname = '', search = ''] = address.split(/(?=\?)/)
  return prerenderedPage(pathname, search)
}

function styleTag(css: string): string {
  return css === '' ? '' : `<style nonce="__CSP_NONCE__">${css}</style>`
}
