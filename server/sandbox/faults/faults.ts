import * as z from 'zod/mini'
import { type EndpointName, endpointNames } from '../api/endpoints.ts'

const SECOND_MS = 1000

const commonFields = {
  /** How often it happens. */
  times: z._default(
    z.union([z.int().check(z.gte(1), z.lte(10_000)), z.literal('always')], {
      error: 'Must be a whole number from 1 to 10,000, or "always"',
    }),
    1,
  ),
  /** True: the call is carried out first, and only then does its response fail. */
  after_effect: z._default(z.boolean('Must be true or false'), false),
  /** Only this call; any of them without it. */
  call: z.optional(z.enum(endpointNames, `Must be one of ${endpointNames.join(', ')}`)),
}

const retryAfter = z.optional(
  z.int('Must be whole seconds').check(z.gte(0, 'Must be 0 or more'), z.lte(3600)),
)

/** A fault, as `POST /faults` takes it. */
export const fault = z.discriminatedUnion(
  'fault',
  [
    z.strictObject({
      fault: z.literal('delay'),
      ms: z.int('Must be whole milliseconds').check(z.gte(0), z.lte(60 * SECOND_MS)),
      ...commonFields,
    }),
    z.strictObject({
      fault: z.literal('field_error'),
      attribute: z.string('Must be the name of a field'),
      message: z._default(z.string(), 'Is not acceptable'),
      code: z._default(z.string(), 'invalid_parameter'),
      ...commonFields,
    }),
    z.strictObject({ fault: z.literal('unauthorized'), ...commonFields }),
    z.strictObject({ fault: z.literal('forbidden'), ...commonFields }),
    z.strictObject({ fault: z.literal('busy'), retry_after: retryAfter, ...commonFields }),
    z.strictObject({ fault: z.literal('error'), ...commonFields }),
    z.strictObject({ fault: z.literal('unavailable'), retry_after: retryAfter, ...commonFields }),
    z.strictObject({ fault: z.literal('broken_body'), ...commonFields }),
    z.strictObject({ fault: z.literal('wrong_shape'), ...commonFields }),
    z.strictObject({ fault: z.literal('html'), ...commonFields }),
    z.strictObject({ fault: z.literal('cut_short'), ...commonFields }),
    z.strictObject({ fault: z.literal('huge_body'), ...commonFields }),
    z.strictObject({ fault: z.literal('redirect'), ...commonFields }),
    z.strictObject({ fault: z.literal('reset'), ...commonFields }),
    z.strictObject({ fault: z.literal('hang'), ...commonFields }),
  ],
  'Must be one of the known faults',
)
export type Fault = z.output<typeof fault>
export type FaultInput = z.input<typeof fault>

/** Injects faults into the sandbox's responses. */
export type FaultControls = {
  /**
   * The next matching call fails (or the next `times` of them).
   *
   * @throws where the fault breaks its schema
   */
  next(fault: FaultInput): void
  /**
   * Every matching call fails until `clear`. Faults given to `next` come first.
   *
   * @throws where the fault breaks its schema
   */
  always(fault: FaultInput): void
  /** Removes all pending faults. */
  clear(): void
}

export type FaultQueue = FaultControls & {
  /** The fault that applies to a call, if any; counts it as happened. */
  dequeue(endpoint: EndpointName): Fault | undefined
}

export function createFaults(): FaultQueue {
  let counted: { fault: Fault; left: number }[] = []
  let permanent: Fault[] = []
  const matches = (candidate: Fault, endpoint: EndpointName) =>
    (candidate.call ?? endpoint) === endpoint

  return {
    next(input) {
      const added = fault.parse(input)
      if (added.times === 'always') permanent.push(added)
      else counted.push({ fault: added, left: added.times })
    },
    always(input) {
      permanent.push(fault.parse({ ...input, times: 'always' }))
    },
    clear() {
      counted = []
      permanent = []
    },
    dequeue(endpoint) {
      const next = counted.find((entry) => matches(entry.fault, endpoint))
      if (!next) return permanent.find((candidate) => matches(candidate, endpoint))
      next.left -= 1
      if (next.left === 0) counted = counted.filter((entry) => entry !== next)
      return next.fault
    },
  }
}
