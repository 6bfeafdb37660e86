import type { RequestHandler, Router } from 'express'
import { pathPattern } from '../../lib/path-pattern.ts'
import { callHandler } from '../in-order.ts'
import { sendProblem } from '../problems.ts'
import { nameRoute } from '../route-name.ts'
import { targetOf } from '../target.ts'

/** One path of a router and the methods that it takes there. */
export type GuardedRoute = { readonly path: string; readonly methods: readonly string[] }

/**
 * Passes to routers only what one of their routes takes, letter by letter. Checks the raw target:
 * Express itself decodes it, ignores case and trailing slashes, takes HEAD for GET, and so matches
 * what nobody meant. The handler is called from here: Express would match the path once more.
 *
 * @throws where a path has a wildcard or an unknown parameter
 */
export function guardRoutes(...routers: readonly Router[]): RequestHandler {
  const routes = [...routers.flatMap((router) => [...handlersOf(router)])].map(
    ([path, handlers]) => ({
      handlers,
      name: path.replaceAll(/:(\w+)/g, '{$1}'),
      pattern: pathPattern(path),
      // Compared first: most paths differ here, and a pattern takes longer.
      start: path.replace(/:.*/, ''),
      hasParameters: path.includes(':'),
      allowed: [...handlers.keys()].join(', '),
    }),
  )
  return (request, response, next) => {
    const { path } = targetOf(request.url)
    const route = routes.find(({ start, pattern }) => path.startsWith(start) && pattern.test(path))
    const parameters = route && readParameters(route, path)
    if (!route || !parameters) return next()
    nameRoute(response, route.name)
    const handle = route.handlers.get(request.method)
    if (!handle) {
      response.setHeader('Allow', route.allowed)
      return sendProblem(
        response,
        'method_not_allowed',
        `This address supports only ${route.allowed}, and nothing was done.`,
      )
    }
    request.params = parameters
    callHandler(handle, request, response, next)
  }
}

/**
 * @returns the router's table
 * @throws where it has none, or something that is not a route of one method
 */
export function routesOf(router: Router): readonly GuardedRoute[] {
  return [...handlersOf(router)].map(([path, handlers]) => ({
    path,
    methods: [...handlers.keys()],
  }))
}

function handlersOf(router: Router): ReadonlyMap<string, ReadonlyMap<string, RequestHandler>> {
  const byPath = new Map<string, Map<string, RequestHandler>>()
  for (const { route } of router.stack) {
    if (!route) throw new Error('Behind the guard there may be routes only')
    for (const { method, handle } of route.stack) {
      if (!method) throw new Error(`${route.path} must say which methods it takes`)
      const handlers = byPath.get(route.path) ?? new Map<string, RequestHandler>()
      const name = method.toUpperCase()
      if (handlers.has(name)) throw new Error(`${route.path} has two handlers of ${name}`)
      byPath.set(route.path, handlers.set(name, handle))
    }
  }
  if (byPath.size === 0) throw new Error('A router without routes')
  return byPath
}

/** @returns what a path has in place of its parameters; undefined where it cannot be decoded */
function readParameters(
  { hasParameters, pattern }: { readonly hasParameters: boolean; readonly pattern: RegExp },
  path: string,
): Record<string, string> | undefined {
  if (!hasParameters) return {}
  const groups = pattern.exec(path)?.groups ?? {}
  if (!path.includes('%')) return groups
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]),
    )
  } catch {
    return undefined
  }
}
