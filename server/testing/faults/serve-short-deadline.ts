import { startServer } from '../../process/start-server.ts'

// Greenroom without a page and with a short deadline, so that a test need not wait for the usual one.
await startServer({
  retryPolicy: { deadlineMs: 4_000, pauseMs: 100 },
  page: { open: async () => ({ handler: (_request, _response, next) => next() }) },
})
