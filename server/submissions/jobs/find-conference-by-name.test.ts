import { expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import type { UpstreamRequest } from '../../signalwire/exchange.ts'
import { findConferenceByName } from './find-conference-by-name.ts'

const ours = { ...buildConference(), name: 'stand-up' }
const limits = { pageMs: 1_000, pauseMs: 1 }
const next = (query: string) => `https://example.signalwire.com/api/video/conferences?${query}`

/** Searches for `stand-up` in a list of these pages. */
async function find(...pages: readonly unknown[]) {
  const asked: string[] = []
  const signalwire = {
    exchange: async ({ target }: UpstreamRequest) => {
      asked.push(target)
      const body = Buffer.from(JSON.stringify(pages[asked.length - 1]))
      return { kind: 'response' as const, status: 200, retryAfter: undefined, body }
    },
    destroy: async () => {},
  }
  const deadline = new AbortController().signal
  const found = await findConferenceByName(signalwire, 'stand-up', 'request-1', deadline, limits)
  return { kind: found.kind, asked: asked.length }
}

test.each([
  ['on its page, it is found', [{ links: {}, data: [ours] }], 'found', 1],
  [
    'on a later page, it is found',
    [
      { links: { next: next('page_token=b') }, data: [] },
      { links: {}, data: [ours] },
    ],
    'found',
    2,
  ],
  [
    'not there, it is absent',
    [{ links: { next: null }, data: [{ ...ours, name: 'other' }] }],
    'absent',
    1,
  ],
  [
    'among rows that are none of SignalWire’s, it is found',
    [{ links: {}, data: [null, 7, 'stand-up', [], { name: null }, {}, ours] }],
    'found',
    1,
  ],
  ['not whole, nothing is known', [{ links: {}, data: [{ name: 'stand-up' }] }], 'unseen', 1],
  [
    'behind a link that leads in a circle, nothing is known',
    [
      { links: { next: next('page_token=b') }, data: [] },
      { links: { next: next('page_token=b') }, data: [] },
    ],
    'unseen',
    2,
  ],
  [
    'behind a link of a megabyte, nothing is known and it is not followed',
    [{ links: { next: next(`page_token=${'b'.repeat(1_000_000)}`) }, data: [] }],
    'unseen',
    1,
  ],
  [
    'behind what is no link, nothing is known',
    [{ links: { next: 'http://[' }, data: [] }],
    'unseen',
    1,
  ],
])('When the name is %s', async (_, pages, kind, asked) => {
  expect(await find(...pages)).toEqual({ kind, asked })
})
