import express from 'express'

// What one would write in five minutes, to compare with: the page's files, and a way to SignalWire.

const app = express()
app.use(express.json())
app.get('/api/status', (_request, response) => {
  response.json({ mode: 'live' })
})
app.get('/api/video/conferences', async (_request, response) => {
  const upstream = await fetch(`${process.env.SIGNALWIRE_BASE_URL}/api/video/conferences`)
  response.status(upstream.status).json(await upstream.json())
})
app.post('/api/video/conferences', (_request, response) => {
  response.json({})
})
app.use(express.static('dist/page'))
app.listen(Number(process.env.PORT), '127.0.0.1')
