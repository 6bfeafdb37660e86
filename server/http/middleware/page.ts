import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler } from 'express'
import { pathPattern } from '../../lib/path-pattern.ts'
import { type CompressedPage, compressAround } from '../../page/compress-around.ts'
import { type EarlyRead, earlyRead, earlyReadScript } from '../../page/early-read.ts'
import type { Page, PageFile } from '../../page/page-files.ts'
import { shellOf } from '../../page/shells.ts'
import { sendProblem } from '../problems.ts'
import { nameRoute } from '../route-name.ts'
import { targetOf } from '../target.ts'
import { pagePolicy } from './security-headers.ts'

/** What Vite puts wherever a nonce belongs; see `html.cspNonce` in vite.config.ts. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * Serves the built page from a table of its files. A path that is in no table goes on to the next
 * middleware, unless a person navigated there: then the page itself says, with status 404, that
 * there is nothing.
 *
 * @param pagePaths paths of the page; `:id` matches a UUID
 */
export function servePage(page: Page, pagePaths: readonly string[]): RequestHandler {
  const known = pagePaths.map(pathPattern)
  const isPage = (path: string) => known.some((pattern) => pattern.test(path))
  const usual = withoutNonces(page.html)
  const prerendered = new Map(
    [...page.prerendered].map(([name, html]) => [name, withoutNonces(html)]),
  )
  return (request, response, next) => {
    const { path, query } = targetOf(request.url)
    const file = page.files.get(path)
    if (!file && !isPage(path) && !isNavigation(request)) return next()
    nameRoute(response, 'page')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return sendProblem(
        response,
        'method_not_allowed',
        'This address supports only GET and HEAD, and nothing was done.',
      )
    }
    if (file) sendFile(request, response, file)
    else {
      const template = prerendered.get(shellOf(path, `?${query}`)) ?? usual
      const read = isPage(path) ? earlyRead(path, query) : undefined
      void sendHtml(request, response, {
        page: template,
        read,
        status: isPage(path) ? 200 : 404,
      }).catch(next)
    }
  }
}

function isNavigation({ method, headers, url = '' }: IncomingMessage): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false
  return method === 'GET' && wantsPage && !/^\/(?:api|assets)(?![\w-])/i.test(url)
}

/** A page without its nonces. */
type Template = {
  /** Between them. */
  readonly parts: readonly string[]
  /** There once it has been asked for a first time: to compress all when the server starts takes a second. */
  compressed: CompressedPage | 'asked for' | undefined
}

function withoutNonces(html: string): Template {
  return { parts: html.split(NONCE_PLACEHOLDER), compressed: undefined }
}

type Answer = {
  readonly page: Template
  /** What the page reads first, where that can be told. */
  readonly read: EarlyRead | undefined
  readonly status: number
}

async function sendHtml(
  request: IncomingMessage,
  response: ServerResponse,
  { page, read, status }: Answer,
): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const coding = bestCoding(request.headers['accept-encoding'] ?? '', { br: true, gzip: true })
  const bytes =
    (coding === 'br' && !read && compressedBefore(page, nonce)) ||
    (await encode(Buffer.from(htmlOf(page, read, nonce)), coding))
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': bytes.length,
    ...(coding && { 'Content-Encoding': coding }),
    Vary: 'Accept-Encoding',
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'no-cache',
  })
  response.end(bytes)
}

function htmlOf({ parts }: Template, read: EarlyRead | undefined, nonce: string): string {
  const html = parts.join(nonce)
  return read ? html.replace('<head>', () => `<head>${earlyReadScript(read, nonce)}`) : html
}

/** @returns undefined until the page has been compressed, as small as it gets, beside other work */
function compressedBefore(page: Template, nonce: string): Buffer | undefined {
  if (page.compressed === undefined) {
    page.compressed = 'asked for'
    void compressAround(page.parts, nonce).then((compressed) => {
      page.compressed = compressed ?? 'asked for'
    })
  }
  return page.compressed === 'asked for' ? undefined : page.compressed(nonce)
}

/** What is told early is in no page that was compressed before. Stronger takes longer than it saves. */
async function encode(bytes: Buffer, coding: 'br' | 'gzip' | undefined): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes)
  if (coding === undefined) return bytes
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile): void {
  const coding = bestCoding(request.headers['accept-encoding'] ?? '', file.encoded)
  // Each coding is another representation and needs a tag of its own (RFC 9110, section 8.8.3).
  const etag = coding ? file.etag.replace(/"$/, `-${coding}"`) : file.etag
  response.setHeader('ETag', etag)
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader(
    'Cache-Control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
  if (known.some((tag) => tag === etag || tag === `W/${etag}`)) {
    response.writeHead(304)
    response.end()
    return
  }
  const bytes = (coding && file.encoded[coding]) ?? file.bytes
  if (coding) response.setHeader('Content-Encoding', coding)
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': bytes.length })
  response.end(bytes)
}

/**
 * @param accepted an `Accept-Encoding` header
 * @returns the smallest coding that the file has and the browser takes
 */
function bestCoding(
  accepted: string,
  available: Readonly<Partial<Record<'br' | 'gzip', unknown>>>,
): 'br' | 'gzip' | undefined {
  const accepts = new Set(
    accepted
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  )
  return (['br', 'gzip'] as const).find((coding) => accepts.has(coding) && available[coding])
}
