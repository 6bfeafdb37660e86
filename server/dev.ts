import type { RequestHandler } from 'express'
import { createServer } from 'vite'
import { startServer } from './process/start-server.ts'

await startServer({
  // A line for each of the page's many modules would bury what a developer looks for.
  defaults: { LOG_LEVEL: 'warn' },
  page: {
    open: async (server) => {
      const vite = await createServer({
        server: { middlewareMode: true, hmr: { server } },
        appType: 'spa',
      })
      const handler: RequestHandler = (request, response, next) => {
        // React's fast refresh is an inline script, which our policy would refuse.
        response.removeHeader('Content-Security-Policy')
        vite.middlewares(request, response, next)
      }
      return { handler, close: () => vite.close() }
    },
  },
})
