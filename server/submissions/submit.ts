import { randomUUID } from 'node:crypto'
import type { ProblemCode } from '#contract/protocol/problem.ts'
import { recordOf, textIn } from '#contract/record-of.ts'
import { isSettled, type SubmissionKind } from '#contract/submission.ts'
import type { LinkedList } from '../lib/linked-list.ts'
import { problemBody } from '../lib/problem-body.ts'
import type { Endpoint } from '../signalwire/endpoints.ts'
import type { UpstreamRequest } from '../signalwire/exchange.ts'
import { StoreUnavailable } from '../store/store.ts'
import { generateName } from './generate-name.ts'
import type { JobContext } from './jobs/job.ts'
import { MAX_SLOT_WAIT_MS, RECORDING_GRACE_MS, runJob, type TakeSlot } from './jobs/run-job.ts'
import { beginWithRetry, type TimedBeginResult } from './ledger/begin-with-retry.ts'
import type { Entry, Intent, Settlement, StoredResponse } from './ledger/entry.ts'
import { fingerprintOf } from './ledger/fingerprint.ts'
import { gatherWrites } from './ledger/gather-writes.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { RecentVersions } from './recent-versions.ts'
import { withDigest } from './stream-address.ts'
import { unavailableText, unconfirmedText, unknownText } from './undecided-texts.ts'
import { createWait } from './wait.ts'

/** A requested change. */
export type Change = {
  readonly kind: SubmissionKind
  readonly request: UpstreamRequest
  readonly key: string
  readonly operator: string | null
  /** The brand kit whose colours it has, where the client names one. */
  readonly brandKitId?: string | null
  /** The template that a create was made from, where the client names one. */
  readonly templateId?: string | null
  /** Waits, once the intent is on record, for a place among the calls that may be under way. */
  readonly takeSlot?: TakeSlot
}

/** The response to the caller. */
export type SubmitResult = {
  readonly response: StoredResponse
  /** Whether it was sent before, to the same request under the same key. */
  readonly replayed: boolean
  /** What is on record as the outcome; undefined where none is known, or nothing was recorded. */
  readonly settlement?: Settlement
}

/** Carries out a change, once, and reports its true outcome. */
export type Submit = (change: Change) => Promise<SubmitResult>

export type SubmitDeps = {
  readonly ledger: Ledger
  readonly recentVersions: RecentVersions
  readonly context: JobContext
  /** Jobs being worked on, so that a stopping process can wait for them. */
  readonly inFlight: LinkedList<Promise<unknown>>
}

/** Kinds of calls that are recorded: all that change something. */
export function kindOf({ method, path }: Endpoint): SubmissionKind | undefined {
  return kinds.get(`${method} ${path}`)
}

const kinds: ReadonlyMap<string, SubmissionKind> = new Map([
  ['POST /api/video/conferences', 'create'],
  ['PUT /api/video/conferences/{id}', 'update'],
  ['DELETE /api/video/conferences/{id}', 'delete'],
  ['POST /api/video/conference_tokens/{id}/reset', 'reset_token'],
  ['DELETE /api/video/room_recordings/{id}', 'delete_recording'],
  ['POST /api/video/conferences/{id}/streams', 'create_stream'],
  ['PUT /api/video/streams/{id}', 'update_stream'],
  ['DELETE /api/video/streams/{id}', 'delete_stream'],
])

/**
 * The one way by which anything is changed: routes call this, never the client. The
 * intent is on record before the first byte is sent, and the outcome before the caller gets a
 * response.
 */
export function createSubmit({ ledger, recentVersions, context, inFlight }: SubmitDeps): Submit {
  const { log, retryPolicy } = context
  const { deadlineMs } = retryPolicy
  const wait = createWait(context.shutdownSignal)
  const gathering = gatherWrites(ledger)

  return async (change) => {
    const endsAt = performance.now() + deadlineMs
    const leaseOwner = randomUUID()
    const { takeSlot } = change
    const record = takeSlot ? gathering : ledger
    const slotWaitMs = takeSlot ? MAX_SLOT_WAIT_MS : 0
    const { requestId } = change.request
    const problemResult = (
      code: ProblemCode,
      detail: string,
      retryAfter?: number,
    ): SubmitResult => {
      const body = problemBody(code, detail, requestId)
      const response = {
        status: body.status,
        body,
        ...(retryAfter !== undefined && { retryAfter }),
      }
      return { response, replayed: false }
    }

    let beginResult: TimedBeginResult | undefined
    let intent: Intent
    try {
      intent = await intentOf(change, { ledger, recentVersions, context })
      const leaseMs = slotWaitMs + deadlineMs + RECORDING_GRACE_MS
      const beginning = beginWithRetry(record, intent, leaseOwner, leaseMs, endsAt)
      // At a stop no caller of a row is kept waiting, and an intent left behind would look begun.
      beginResult = takeSlot ? await beginning : await wait(beginning, endsAt)
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      log.error({ requestId, err: error.cause }, 'the database cannot be written')
      return problemResult('store_unavailable', unavailableText[change.kind], 5)
    }
    if (beginResult === undefined || beginResult.kind === 'unconfirmed') {
      log.error({ requestId, err: beginResult?.cause }, 'the database did not confirm the intent')
      // While the process is stopping, the database is not to blame.
      return problemResult(
        'outcome_unknown',
        context.shutdownSignal.aborted ? unknownText[change.kind] : unconfirmedText,
      )
    }
    if (beginResult.kind === 'name_busy') {
      return problemResult(
        'in_progress',
        `Another request to create a conference named ${intent.name} is still in progress. Nothing was created for this one. Wait for the other to finish, or choose another name.`,
        5,
      )
    }
    if (beginResult.kind === 'known') return repeatResult(beginResult.entry, intent, requestId)

    const job = runJob(record, context, {
      entry: beginResult.entry,
      leaseOwner,
      body: recordOf(intent.body),
      maybeSent: false,
      callerWaits: true,
      // Whoever waits for a slot has the whole time afterwards.
      timeLimitMs: takeSlot ? deadlineMs : Math.max(0, endsAt - performance.now()),
      takeSlot,
    }).catch((error: unknown) => {
      log.error({ requestId, err: error }, 'the outcome is not recorded yet')
      return undefined
    })
    void job.finally(inFlight.add(job))
    const settled = await wait(job, takeSlot ? performance.now() + slotWaitMs + deadlineMs : endsAt)
    return settled
      ? { response: settled.response, replayed: false, settlement: settled }
      : problemResult('outcome_unknown', unknownText[change.kind])
  }
}

async function intentOf(change: Change, deps: Omit<SubmitDeps, 'inFlight'>): Promise<Intent> {
  const { context } = deps
  const { kind, request, key, operator, brandKitId = null, templateId = null } = change
  const { method, target, requestId } = request
  const subject = kind === 'create' ? newSubject(request.body) : await subjectOf(change, deps)
  return {
    key,
    kind,
    fingerprint: fingerprintOf(method, target, withDigest(request.body, context.digestAddress)),
    method,
    target,
    body: subject.body,
    operator,
    requestId,
    name: subject.name,
    nameIsOurs: subject.nameIsOurs,
    conferenceId: subject.conferenceId,
    before: subject.before,
    upstreamStartedAt: context.upstreamClock.now() ?? null,
    brandKitId,
    templateId,
  }
}

/** What a change is about, as far as it is known, and the body with the name that it gets. */
type Subject = Pick<Intent, 'body' | 'name' | 'nameIsOurs' | 'conferenceId' | 'before'>

function newSubject(body: unknown): Subject {
  const about = { conferenceId: null, before: undefined }
  const name = textIn(body, 'name')
  if (name !== undefined) return { body, name, nameIsOurs: false, ...about }
  const made = generateName(textIn(body, 'display_name') ?? '')
  return { body: { ...recordOf(body), name: made }, name: made, nameIsOurs: true, ...about }
}

async function subjectOf(
  { kind, request: { body, target } }: Change,
  { ledger, recentVersions }: Pick<SubmitDeps, 'ledger' | 'recentVersions'>,
): Promise<Subject> {
  const id = target.split('/')[4] ?? ''
  const common = { body, nameIsOurs: false }
  if (kind === 'reset_token') {
    const before = recentVersions.token(id)
    const conferenceId = before?.conferenceId ?? null
    const about = conferenceId === null ? undefined : recentVersions.conference(conferenceId)
    return { ...common, name: nameOf(about), conferenceId, before }
  }
  if (kind === 'delete_recording') {
    return { ...common, name: null, conferenceId: null, before: undefined }
  }
  if (kind === 'update_stream' || kind === 'delete_stream') {
    const conferenceId = recentVersions.conferenceOfStream(id) ?? null
    const about = conferenceId === null ? undefined : recentVersions.conference(conferenceId)
    return { ...common, name: nameOf(about), conferenceId, before: undefined }
  }
  const before = recentVersions.conference(id) ?? (await ledger.latestResponseAbout(id))
  return {
    ...common,
    name: nameOf(before),
    conferenceId: id,
    before: kind === 'create_stream' ? undefined : before,
  }
}

function repeatResult(entry: Entry, intent: Intent, requestId: string): SubmitResult {
  if (entry.fingerprint !== intent.fingerprint) {
    const body = problemBody(
      'key_reused',
      'This Idempotency-Key was used before for a different request. Nothing was done for this one. Send it with a new key.',
      requestId,
    )
    return { response: { status: body.status, body }, replayed: false }
  }
  if (entry.response && isSettled(entry.state)) return { response: entry.response, replayed: true }
  const body = problemBody(
    'in_progress',
    `The same request has been in progress since ${new Date(entry.createdAt).toISOString()}, and its outcome is not known yet. Nothing was done for this one. Ask again in a few seconds, with the same key.`,
    requestId,
  )
  return { response: { status: body.status, body, retryAfter: 2 }, replayed: false }
}

function nameOf(conference: unknown): string | null {
  return textIn(conference, 'name') ?? null
}
