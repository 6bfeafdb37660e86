import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One file of the built page, ready to be sent. */
export type PageFile = {
  readonly type: string
  readonly etag: string
  /** Its name has a hash of its content, so it never changes. */
  readonly immutable: boolean
  readonly bytes: Buffer
  /** The same by content coding, where the build has made them. */
  readonly encoded: { readonly br?: Buffer; readonly gzip?: Buffer }
}

export type Page = {
  /** The files by their path as browsers ask for it, such as `/assets/index-Bq3x.js`. */
  readonly files: ReadonlyMap<string, PageFile>
  /** index.html, with placeholders for the nonce. */
  readonly html: string
  /** What a page shows at once, by its name in `shells`. */
  readonly prerendered: ReadonlyMap<string, string>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Reads the whole built page, about a megabyte, so that no request ever names a file on disk.
 *
 * @param directory where `vite build` has put it
 * @returns the page, or undefined where there is none
 */
export async function readPage(directory: string): Promise<Page | undefined> {
  const html = await readFile(path.join(directory, 'index.html'), 'utf8').catch(() => undefined)
  if (html === undefined) return undefined
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const contents = new Map<string, Buffer>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(directory, file).split(path.sep).join('/')
    contents.set(`/${name}`, await readFile(file))
  }
  const files = new Map<string, PageFile>()
  for (const [name, bytes] of contents) {
    const type = types[path.extname(name)]
    if (type === undefined) continue
    const br = contents.get(`${name}.br`)
    const gzip = contents.get(`${name}.gz`)
    files.set(name, {
      type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      immutable: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(name),
      bytes,
      encoded: { ...(br && { br }), ...(gzip && { gzip }) },
    })
  }
  const prerendered = new Map<string, string>()
  for (const [name, bytes] of contents) {
    const [, page] = /^\/prerendered\/([\w-]+)\.html$/.exec(name) ?? []
    if (page !== undefined) prerendered.set(page, bytes.toString())
  }
  return { files, html, prerendered }
}
