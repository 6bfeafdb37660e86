import { startServer } from '../../process/start-server.ts'

// Greenroom as it is, but for a page and for its patience: a test has not the time to wait 15 s.
await startServer({
  retryPolicy: { deadlineMs: 2_500, pauseMs: 50 },
  page: { open: async () => ({ handler: (_request, _response, next) => next() }) },
})
