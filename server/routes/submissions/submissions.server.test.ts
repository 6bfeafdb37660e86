import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fieldErrors } from '#contract/field-error.ts'
import { problem } from '#contract/protocol/problem.ts'
import { submissionPage } from '#contract/submission.ts'
import { sendChange, startSandboxedApp, submissionOf } from '../../testing/app/sandboxed-app.ts'
import type { TestApp } from '../../testing/app/start-app.ts'

async function listOf(app: TestApp, query: string) {
  const response = await fetch(`${app.origin}/api/submissions${query}`)
  return submissionPage.parse(await response.json())
}

test('When a create is done, its submission has every field', async () => {
  const { app } = await startSandboxedApp()
  const key = 'order/7?'
  const response = await sendChange(app, { key, body: { display_name: 'Stand-up' } })
  const made: unknown = await response.json()
  const detail = await submissionOf(app, key)
  expect(detail).toEqual({
    key,
    kind: 'create',
    state: 'done',
    conferenceId: Object(made).id,
    name: Object(made).name,
    operator: null,
    attempts: 1,
    requestId: response.headers.get('x-request-id'),
    createdAt: expect.any(String),
    settledAt: expect.any(String),
    answer: { status: 200, body: made },
    request: {
      method: 'POST',
      path: '/api/video/conferences',
      body: { display_name: 'Stand-up', name: Object(made).name },
    },
    changes: null,
    findings: [
      { at: expect.any(String), text: 'Sent: SignalWire confirmed it.' },
      { at: expect.any(String), text: 'Finished: it was created.' },
    ],
  })
})

test.each([randomUUID(), 'never-sent', '%zz', '..%2f..', '%00'])(
  'When nothing was submitted under %s, it is 404',
  async (key) => {
    const { app } = await startSandboxedApp()
    const response = await fetch(`${app.origin}/api/submissions/${key}`)
    expect(problem.parse(await response.json()).code).toBe('not_found')
  },
)

describe('The list', () => {
  test('comes newest first, page by page', async () => {
    const { app } = await startSandboxedApp()
    for (const key of ['a', 'b', 'c']) {
      await sendChange(app, { key, body: { display_name: key } })
    }
    const first = await listOf(app, '?limit=2')
    expect(first.data.map(({ key }) => key)).toEqual(['c', 'b'])
    const second = await listOf(app, `?limit=2&cursor=${first.next}`)
    expect(second.data.map(({ key }) => key)).toEqual(['a'])
    expect(second.next).toBeNull()
  })

  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['state=open', 'state'],
    ['from=yesterday', 'from'],
    ['q=%00', 'q'],
    ['operator=%00', 'operator'],
    ['cursor=x', 'cursor'],
    ['cursor=0-%27', 'cursor'],
    ['sort=name', 'sort'],
    ['limit=1&limit=2', 'limit'],
  ])('refuses %s', async (query, field) => {
    const { app } = await startSandboxedApp()
    const response = await fetch(`${app.origin}/api/submissions?${query}`)
    expect(response.status).toBe(422)
    const { errors } = fieldErrors.parse(await response.json())
    expect(errors.map(({ attribute }) => attribute)).toEqual([field])
  })

  test.each(['POST', 'PUT', 'DELETE'])('is not for %s', async (method) => {
    const { app } = await startSandboxedApp()
    const response = await fetch(`${app.origin}/api/submissions`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET'])
  })
})

describe('The table', () => {
  const tableOf = async (app: TestApp, query = '') => {
    const response = await fetch(`${app.origin}/api/submissions.csv${query}`)
    return { answer: response, lines: (await response.text()).split('\r\n') }
  }

  test('has a line for each submission that matches', async () => {
    const { app } = await startSandboxedApp()
    await sendChange(app, { key: '=1+1', body: { display_name: 'a', name: 'first' } })
    await sendChange(app, { key: 'a,"b"', body: { display_name: 'b', name: '-second' } })
    const { answer: response, lines } = await tableOf(app)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('greenroom-activity.csv')
    const [title, second, first, end] = lines
    expect(title?.replace('\ufeff', '').split(',')[2]).toBe('state')
    expect(first).toMatch(
      /^[^,]+Z,create,done,first,[0-9a-f-]{36},,1,[\d.]+,200,[0-9a-f-]{36},'=1\+1$/,
    )
    expect(second).toMatch(/,'-second,.+,"a,""b"""$/)
    expect(end).toBe('')
    expect((await tableOf(app, '?q=first')).lines).toHaveLength(3)
  })

  test('has no formula where a semicolon separates the cells, as in many countries', async () => {
    const { app } = await startSandboxedApp()
    await sendChange(app, { key: 'a;=1+1;+2;b', body: { display_name: 'a' } })
    const { lines } = await tableOf(app)
    expect(lines[1]).toMatch(/,a;'=1\+1;'\+2;b$/)
  })

  test('is whole, however long', async () => {
    const { app } = await startSandboxedApp()
    const count = 520
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        app.submissions.submit({
          kind: 'delete',
          key: `key-${index}`,
          operator: null,
          request: {
            method: 'DELETE',
            target: `/api/video/conferences/${randomUUID()}`,
            requestId: 'r',
          },
        }),
      ),
    )
    const { lines } = await tableOf(app)
    expect(new Set(lines.slice(1, -1).map((line) => line.split(',').at(-1))).size).toBe(count)
  })
})
