import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { answerProblem } from './problems.ts'
import { nameRoute } from './route-name.ts'

export type Route = {
  readonly method: string
  /** Taken letter by letter; `{id}` stands for a UUID, `{key}` for anything without a slash. */
  readonly path: string
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
  ) => void | Promise<void>
}

/** A request target, cut at its first question mark and otherwise as it came. */
export type Target = { readonly path: string; readonly query: string }

const uuid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'

/**
 * Answers what is in a table of routes and lets all else pass. Looks at the raw target: Express's
 * own routes decode, ignore case and trailing slashes, and so match what nobody meant.
 *
 * @param routes the table
 */
export function createRoutesDoor(routes: readonly Route[]): RequestHandler {
  const paths = [...new Set(routes.map(({ path }) => path))].map((path) => ({
    path,
    pattern: patternOf(path),
    byMethod: new Map(
      routes.filter((route) => route.path === path).map((route) => [route.method, route]),
    ),
  }))
  return (request, response, next) => {
    const target = targetOf(request.url)
    const found = paths.find(({ pattern }) => pattern.test(target.path))
    if (!found) return next()
    nameRoute(response, found.path)
    const route = found.byMethod.get(request.method)
    if (route) return route.handle(request, response, target)
    const allowed = [...found.byMethod.keys()].join(', ')
    response.setHeader('Allow', allowed)
    answerProblem(
      response,
      'method_not_allowed',
      `This address takes ${allowed} only, and nothing was done. Use one of these.`,
    )
  }
}

/** @param url of a request, as it stands in its first line */
export function targetOf(url: string): Target {
  const mark = url.indexOf('?')
  return mark < 0
    ? { path: url, query: '' }
    : { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

/** @returns whether a path is one of the API's, however it is spelt */
export function isUnderApi(path: string): boolean {
  return !path.startsWith('/') || /^\/+api(?![\w-])/i.test(path)
}

const placeholders: Readonly<Record<string, string>> = { '{id}': uuid, '{key}': '[^/]+' }

/** @param path of a table; `{id}` in it stands for a UUID, `{key}` for any one segment */
export function patternOf(path: string): RegExp {
  const pattern = path
    .split(/(\{id\}|\{key\})/)
    .map((part) => placeholders[part] ?? part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('')
  return new RegExp(`^${pattern}$`)
}
