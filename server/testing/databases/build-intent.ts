import type { Intent } from '../../submissions/ledger/entry.ts'

/** @returns the intent to create `stand-up`, but for what is given */
export function buildIntent(overrides: Partial<Intent> = {}): Intent {
  return {
    key: 'key-1',
    kind: 'create',
    fingerprint: 'f',
    method: 'POST',
    target: '/api/video/conferences',
    body: { display_name: 'Stand-up', name: 'stand-up' },
    name: 'stand-up',
    nameIsOurs: false,
    conferenceId: null,
    operator: 'ada',
    requestId: 'request-1',
    before: undefined,
    upstreamStartedAt: null,
    ...overrides,
  }
}
