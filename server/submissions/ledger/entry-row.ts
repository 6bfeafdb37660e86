import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { textIn } from '#contract/record-of.ts'
import type { Finding } from '#contract/submission.ts'
import { withText } from '../../lib/json/json-text.ts'
import type { SubmissionTable } from '../../store/tables.ts'
import type { Entry, Intent, Progress } from './entry.ts'
import { mayHoldSecret, redactSecrets } from './redact-secrets.ts'
import { searchText, toStorableText } from './search-text.ts'

/** @returns the row of an intent, without its lease */
export function rowOf(intent: Intent, createdAt: number) {
  const { key, kind, fingerprint, method, target, operator, requestId, conferenceId, name } = intent
  const { text: body, value: kept, whole } = storedBodyOf(intent.body)
  const nameOurs: 0 | 1 = intent.nameIsOurs ? 1 : 0
  return {
    key,
    kind,
    state: 'sending' as const,
    fingerprint,
    method,
    target,
    body,
    body_whole: whole,
    name_ours: nameOurs,
    conference_id: conferenceId,
    name: name === null ? null : toStorableText(name),
    operator,
    request_id: requestId,
    attempts: 0,
    created_at: createdAt,
    upstream_started_at: intent.upstreamStartedAt,
    before: intent.before === undefined ? null : JSON.stringify(redactSecrets(intent.before)),
    findings: '[]',
    search: searchText([
      name,
      textIn(kept, 'display_name') ?? null,
      conferenceId,
      operator,
      requestId,
      key,
    ]),
    retries: 0,
    next_attempt_at: 0,
    brand_kit_id: intent.brandKitId ?? null,
    template_id: intent.templateId ?? null,
  }
}

type StoredBody = {
  readonly text: string | null
  readonly value: unknown
  readonly whole: 0 | 1
}

/** @returns what is kept of a body; it is put into JSON once, for the record and for the wire */
function storedBodyOf(body: unknown): StoredBody {
  if (body === undefined) return { text: null, value: undefined, whole: 1 }
  const text = JSON.stringify(body)
  withText(body, text)
  if (!mayHoldSecret(text)) return { text, value: body, whole: 1 }
  const value = redactSecrets(body)
  const redacted = JSON.stringify(value)
  return { text: redacted, value, whole: redacted === text ? 1 : 0 }
}

/** @returns the columns of the progress */
export function progressRow({ attempts, findings }: Progress) {
  return { attempts, findings: JSON.stringify(findings) }
}

/** @returns the entry of an intent that has just been recorded, without reading it again */
export function newEntryOf(intent: Intent, row: ReturnType<typeof rowOf>): Entry {
  return {
    key: row.key,
    kind: row.kind,
    state: row.state,
    fingerprint: row.fingerprint,
    method: row.method,
    target: row.target,
    body: row.body_whole === 1 ? intent.body : parseStoredJson(row.body),
    bodyIsWhole: row.body_whole === 1,
    name: row.name,
    nameIsOurs: intent.nameIsOurs,
    conferenceId: row.conference_id,
    operator: row.operator,
    requestId: row.request_id,
    attempts: row.attempts,
    createdAt: row.created_at,
    upstreamStartedAt: row.upstream_started_at,
    settledAt: null,
    nextAttemptAt: row.next_attempt_at,
    retries: row.retries,
    response: null,
    before: parseStoredJson(row.before),
    findings: [],
  }
}

/** @returns a row of the ledger as an entry */
export function entryOf(row: Selectable<SubmissionTable>): Entry {
  return {
    key: row.key,
    kind: row.kind,
    state: row.state,
    fingerprint: row.fingerprint,
    method: row.method,
    target: row.target,
    body: parseStoredJson(row.body),
    bodyIsWhole: row.body_whole === 1,
    name: row.name,
    nameIsOurs: row.name_ours === 1,
    conferenceId: row.conference_id,
    operator: row.operator,
    requestId: row.request_id,
    attempts: row.attempts,
    createdAt: row.created_at,
    upstreamStartedAt: row.upstream_started_at,
    settledAt: row.settled_at,
    nextAttemptAt: row.next_attempt_at,
    retries: row.retries,
    response:
      row.response_status === null
        ? null
        : { status: row.response_status, body: parseStoredJson(row.response_body) },
    before: parseStoredJson(row.before),
    findings: findings.parse(parseStoredJson(row.findings)),
  }
}

const findings = z.array(z.object({ at: z.string(), text: z.string() })) satisfies z.ZodMiniType<
  Finding[]
>

/** @returns the value of a JSON text; undefined for null */
export function parseStoredJson(text: string | null): unknown {
  return text === null ? undefined : withText(JSON.parse(text), text)
}
