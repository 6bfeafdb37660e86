import { expect, test } from 'vitest'
import { targetOf, testClient } from '../testing/sandbox/test-client.ts'
import { startSandbox } from './start.ts'

test('When the port is in use, starting fails with EADDRINUSE', async () => {
  const sandbox = await startSandbox()
  const port = Number(new URL(sandbox.origin).port)
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await sandbox.close()
})

test('When closed, no request is served any more, and closing again does no harm', async () => {
  const sandbox = await startSandbox()
  const client = testClient(() => targetOf(sandbox))
  expect(await client.call('GET', '/conferences')).toMatchObject({ status: 200 })
  await sandbox.close()
  await expect(client.call('GET', '/conferences')).rejects.toThrow()
  await sandbox.close()
})
