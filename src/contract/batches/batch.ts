import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { fieldError } from '../field-error.ts'

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

/** What can be done to a batch besides a retry. */
export const batchActions = ['pause', 'resume', 'stop'] as const
export type BatchAction = (typeof batchActions)[number]
