import * as z from 'zod/mini'
import { conferenceCreate, conferenceUpdate } from '../conference.ts'
import { dateTime } from '../date-time-schema.ts'
import { JOIN_TOKEN_PART } from '../ids.ts'
import { limitParameter } from '../protocol/page.ts'
import { isVisible } from '../text/text.ts'
import { text } from '../text/text-schema.ts'
import {
  batchKinds,
  batchLimits,
  batchPageLimit,
  batchRowPageLimit,
  batchRowStates,
} from './batch.ts'

/*
 * What clients send about batches. Apart from what they get, so that the page, which sends what the
 * contract of a conference has let through, need not load it.
 */

const title = text(200).check(
  z.refine(isVisible, 'Must not be empty or invisible: leave it out instead'),
  // A title is shown in lists, which must hold nothing that lets a person join.
  z.refine((value) => !JOIN_TOKEN_PART.test(value), 'Contains a join token: remove it'),
)

const brandKitId = z.uuid('Must be the id of a brand kit')

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
    /** The kit whose colours the rows have; on record with each of them. */
    brandKitId: z.optional(brandKitId),
    rows: z.array(batchRowInput.create),
  }),
  z.strictObject({
    kind: z.literal('update'),
    title: z.optional(title),
    base: z.optional(batchBase.update),
    /** The kit whose colours the rows have; on record with each of them. */
    brandKitId: z.optional(brandKitId),
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
  brandKitId: z.optional(brandKitId),
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

const cursor = z.optional(z.string().check(z.maxLength(100, 'Is too long')))

/** Query of `GET /api/batches`. */
export const batchQuery = z.strictObject({ limit: limitParameter(batchPageLimit.max), cursor })

/** Query of `GET /api/batches/{id}/rows`. */
export const batchRowQuery = z.strictObject({
  state: z.optional(z.enum(batchRowStates, `Must be one of ${batchRowStates.join(', ')}`)),
  limit: limitParameter(batchRowPageLimit.max),
  cursor,
})

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
