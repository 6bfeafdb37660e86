import { Agent } from 'node:http'
import express from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

// The usual proxy on Express, to compare with: passes on and adds the credentials, and records,
// checks and logs nothing.

const { SIGNALWIRE_BASE_URL = '', SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN, PORT } = process.env
const basic = Buffer.from(`${SIGNALWIRE_PROJECT_ID}:${SIGNALWIRE_API_TOKEN}`).toString('base64')

const app = express()
app.use(
  createProxyMiddleware({
    pathFilter: '/api',
    target: SIGNALWIRE_BASE_URL,
    changeOrigin: true,
    headers: { authorization: `Basic ${basic}` },
    // Without it, each call makes a connection of its own.
    agent: new Agent({ keepAlive: true }),
  }),
)
app.listen(Number(PORT), '127.0.0.1')
