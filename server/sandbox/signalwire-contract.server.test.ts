import { afterAll, beforeAll, describe } from 'vitest'
import { testSignalWireContract } from '../testing/sandbox/signalwire-contract.ts'
import { targetOf } from '../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from './start.ts'

describe('sandbox', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox()
  })
  afterAll(() => sandbox.close())

  testSignalWireContract('The sandbox', () => targetOf(sandbox))
})

const { SIGNALWIRE_SPACE, SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN } = process.env
if (SIGNALWIRE_SPACE && SIGNALWIRE_PROJECT_ID && SIGNALWIRE_API_TOKEN) {
  const host = SIGNALWIRE_SPACE.includes('.')
    ? SIGNALWIRE_SPACE
    : `${SIGNALWIRE_SPACE}.signalwire.com`
  const target = {
    baseUrl: `https://${host}/api/video`,
    projectId: SIGNALWIRE_PROJECT_ID,
    apiToken: SIGNALWIRE_API_TOKEN,
  }
  testSignalWireContract(`SignalWire itself, at ${host}`, () => target)
}
