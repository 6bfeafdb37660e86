import * as z from 'zod/mini'
import { conferenceCreate, conferenceUpdate } from './conference.ts'
import { dateTime } from './date-time.ts'
import { fieldError } from './field-error.ts'
import { JOIN_TOKEN_PART } from './ids.ts'
import { limitParameter } from './page.ts'
import { text } from './text.ts'

/** What a batch does with each of its rows. */
export const batchKinds = ['create', 'update', 'delete'] as const
export type BatchKind = (typeof batchKinds)[number]

/**
 * How far a batch is.
 *
 * - `running`: rows are worked off.
 * - `paused`: what is under way ends, and nothing more begins until it is resumed.
 * - `stopped`: what is under way ends; the other rows were stopped. They may be retried.
 * - `finished`: no row waits any more. Failed ones may be retried.
 */
export const batchStates = ['running', 'paused', 'stopped', 'finished'] as const
export type BatchState = (typeof batchStates)[number]

/**
 * How far a row is.
 *
 * - `waiting`: its turn has not come.
 * - `sending`, `finding_out`, `done`, `refused`, `failed`: as of its submission.
 * - `conflict`: the conference has changed since the operator saw it; nothing was sent.
 * - `stopped`: the batch was stopped before its turn; nothing was sent.
 */
export const batchRowStates = [
  'waiting',
  'sending',
  'finding_out',
  'done',
  'refused',
  'failed',
  'conflict',
  'stopped',
] as const
export type BatchRowState = (typeof batchRowStates)[number]

/** States of a row after which nothing was done, so that it may be tried again. */
export const retryableRowStates = ['refused', 'failed', 'conflict', 'stopped'] as const

/** Most rows and bytes of one batch, and most wrong fields that a refusal names. */
export const batchLimits = { rows: 2_000, bytes: 4 * 1024 * 1024, errors: 200 } as const

const title = text(200).check(
  z.refine((value) => value.trim() !== '', 'Must not be empty: leave it out instead'),
  // A title is shown in lists, which must hold nothing that lets a person join.
  z.refine((value) => !JOIN_TOKEN_PART.test(value), 'Contains a join token: remove it'),
)

const conferenceId = z.uuid('Must be the id of a conference')

/** The fields of an update, any of which may also be taken away again. */
const updateValues = z.strictObject(clearable())

/**
 * SignalWire takes no null: a field that is null here is left out of the update's body, which is
 * how the form takes a value away too.
 */
function clearable(): {
  [N in keyof typeof conferenceUpdate.shape]: z.ZodMiniOptional<
    z.ZodMiniNullable<(typeof conferenceUpdate.shape)[N]>
  >
}
function clearable() {
  return Object.fromEntries(
    Object.entries(conferenceUpdate.shape).map(([name, schema]) => [
      name,
      z.optional(name === 'display_name' ? schema : z.nullable(schema)),
    ]),
  )
}

/** What each kind of batch takes as its base, which holds for every row that says nothing else. */
export const batchBase = {
  create: z.partial(z.omit(conferenceCreate, { name: true })),
  update: updateValues,
  delete: z.strictObject({}),
} as const

/** A row as it is sent in. With its base it must be a whole request; `batch-check.ts` sees to that. */
export const batchRowInput = {
  create: z.partial(conferenceCreate),
  update: z.strictObject({
    conferenceId,
    /** As the operator saw it; another value by now is a conflict. Absent: whatever it is. */
    updatedAt: z.optional(dateTime),
    values: z.optional(updateValues),
  }),
  delete: z.strictObject({ conferenceId }),
} as const

/** Body of `POST /api/batches`. */
export const batchCreate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    title: z.optional(title),
    base: z.optional(batchBase.create),
    rows: z.array(batchRowInput.create),
  }),
  z.strictObject({
    kind: z.literal('update'),
    title: z.optional(title),
    base: z.optional(batchBase.update),
    rows: z.array(batchRowInput.update),
  }),
  z.strictObject({
    kind: z.literal('delete'),
    title: z.optional(title),
    base: z.optional(batchBase.delete),
    rows: z.array(batchRowInput.delete),
  }),
])
export type BatchCreate = z.infer<typeof batchCreate>

/** That body without a look into its rows, of which there may be too many for one look. */
export const batchEnvelope = z.strictObject({
  kind: z.enum(batchKinds, `Must be ${batchKinds.join(', ')}`),
  title: z.optional(title),
  base: z.optional(z.unknown()),
  rows: z
    .array(z.unknown(), 'Must be a list of rows')
    .check(
      z.minLength(1, 'Must have at least one row'),
      z.maxLength(
        batchLimits.rows,
        `Must have at most ${batchLimits.rows.toLocaleString('en')} rows`,
      ),
    ),
})

/** A batch as `GET /api/batches` lists it. */
export const batch = z.object({
  id: z.uuid(),
  kind: z.enum(batchKinds),
  title: z.nullable(z.string()),
  state: z.enum(batchStates),
  operator: z.nullable(z.string()),
  /** Every row's submission has it too. */
  requestId: z.string(),
  createdAt: dateTime,
  /** When its first row began. */
  startedAt: z.nullable(dateTime),
  /** When the last row's outcome was known; null again after a retry. */
  finishedAt: z.nullable(dateTime),
  total: z.int(),
  counts: z.record(z.enum(batchRowStates), z.int()),
  /** Rows settled per minute lately, and the time that the rest will take; while it is running. */
  perMinute: z.nullable(z.number()),
  secondsLeft: z.nullable(z.int()),
  /** Nothing is sent until then: SignalWire limits requests, or cannot be reached. */
  waitingUntil: z.nullable(dateTime),
})
export type Batch = z.infer<typeof batch>

const values = z.record(z.string(), z.unknown())

/** The response of `GET /api/batches/{id}`, and of what changes a batch. */
export const batchDetail = z.extend(batch, { base: values })
export type BatchDetail = z.infer<typeof batchDetail>

/** Why a row was not done. */
export const batchProblem = z.object({
  status: z.int(),
  /** One of Greenroom's or SignalWire's codes. */
  code: z.nullable(z.string()),
  /** What happened, whether anything was done, what to do now. */
  detail: z.string(),
  /** SignalWire's, by field; empty where no field is to blame. */
  errors: z.array(fieldError),
})
export type BatchProblem = z.infer<typeof batchProblem>

/** A row as `GET /api/batches/{id}/rows` lists it. */
export const batchRow = z.object({
  index: z.int(),
  state: z.enum(batchRowStates),
  /** Of its submission; null before one was begun. */
  key: z.nullable(z.string()),
  conferenceId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** As sent in: the row alone, without the base. Empty where the row deletes. */
  values,
  /** `updated_at` as the operator saw it, and as SignalWire has it after the change. */
  seenUpdatedAt: z.nullable(z.string()),
  updatedAt: z.nullable(z.string()),
  /** What an update changed: the values from before, by which another batch can undo it. */
  before: z.nullable(values),
  problem: z.nullable(batchProblem),
  settledAt: z.nullable(dateTime),
})
export type BatchRow = z.infer<typeof batchRow>

/** One page of batches, newest first. */
export const batchPage = z.object({ data: z.array(batch), next: z.nullable(z.string()) })
export type BatchPage = z.infer<typeof batchPage>

/** One page of a batch's rows, in their order. */
export const batchRowPage = z.object({ data: z.array(batchRow), next: z.nullable(z.string()) })
export type BatchRowPage = z.infer<typeof batchRowPage>

/** Most batches and rows in one page, and how many come unasked. */
export const batchPageLimit = { max: 50, default: 20 } as const
export const batchRowPageLimit = { max: 500, default: 100 } as const

const cursor = z.optional(z.string().check(z.maxLength(100, 'Is too long')))

/** Query of `GET /api/batches`. */
export const batchQuery = z.strictObject({ limit: limitParameter(batchPageLimit.max), cursor })

/** Query of `GET /api/batches/{id}/rows`. */
export const batchRowQuery = z.strictObject({
  state: z.optional(z.enum(batchRowStates, `Must be one of ${batchRowStates.join(', ')}`)),
  limit: limitParameter(batchRowPageLimit.max),
  cursor,
})

/** What can be done to a batch besides a retry. */
export const batchActions = ['pause', 'resume', 'stop'] as const
export type BatchAction = (typeof batchActions)[number]

/**
 * Body of `POST /api/batches/{id}/retry`: the rows to try again, some with other values than before;
 * without `rows` all that may be.
 */
export const batchRetry = z.strictObject({
  rows: z.optional(
    z
      .array(z.unknown(), 'Must be a list of rows')
      .check(
        z.minLength(1, 'Must have at least one row'),
        z.maxLength(
          batchLimits.rows,
          `Must have at most ${batchLimits.rows.toLocaleString('en')} rows`,
        ),
      ),
  ),
})

/**
 * One of them. `values` replace the row's own, as a whole; absent, they stay. `updatedAt` is of an
 * update: the value that is no conflict this time, or null for whatever it is.
 */
export const batchRetryRow = z.strictObject({
  index: z.int('Must be the index of a row').check(z.minimum(0), z.maximum(batchLimits.rows - 1)),
  values: z.optional(z.record(z.string(), z.unknown())),
  updatedAt: z.optional(z.nullable(dateTime)),
})
export type BatchRetryRow = z.infer<typeof batchRetryRow>
