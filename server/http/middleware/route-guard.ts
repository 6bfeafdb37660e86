import type { RequestHandler, Router } from 'express'
import { pathPattern } from '../path-pattern.ts'
import { sendProblem } from '../problems.ts'
import { nameRoute } from '../route-name.ts'
import { targetOf } from '../target.ts'

/** One path of a router and the methods that it takes there. */
export type GuardedRoute = { readonly path: string; readonly methods: readonly string[] }

/**
 * Passes to a router only what one of its routes takes, letter by letter. Checks the raw target:
 * Express itself decodes it, ignores case and trailing slashes, takes HEAD for GET, and so matches
 * what nobody meant.
 *
 * @throws where a path has a wildcard or an unknown parameter
 */
export function guardRoutes(router: Router): RequestHandler {
  const routes = routesOf(router).map((route) => ({ ...route, pattern: pathPattern(route.path) }))
  return (request, response, next) => {
    const { path } = targetOf(request.url)
    const route = routes.find(({ pattern }) => pattern.test(path))
    if (!route || !isDecodable(path)) return next()
    nameRoute(response, route.path.replaceAll(/:(\w+)/g, '{$1}'))
    if (route.methods.includes(request.method)) return void router(request, response, next)
    const allowed = route.methods.join(', ')
    response.setHeader('Allow', allowed)
    return sendProblem(
      response,
      'method_not_allowed',
      `This address supports only ${allowed}, and nothing was done.`,
    )
  }
}

/**
 * @returns the router's table
 * @throws where it has none, or something that is not a route of one method
 */
export function routesOf(router: Router): readonly GuardedRoute[] {
  const methods = new Map<string, string[]>()
  for (const { route } of router.stack) {
    if (!route) throw new Error('Behind the guard there may be routes only')
    for (const { method } of route.stack) {
      if (!method) throw new Error(`${route.path} must say which methods it takes`)
      methods.set(route.path, [...(methods.get(route.path) ?? []), method.toUpperCase()])
    }
  }
  if (methods.size === 0) throw new Error('A router without routes')
  return [...methods].map(([path, taken]) => ({ path, methods: taken }))
}

/** Express throws on what it cannot decode. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
