import * as z from 'zod/mini'
import { type CallName, callNames } from './calls.ts'

const second = 1000

const common = {
  /** How often it happens. */
  times: z._default(
    z.union([z.int().check(z.gte(1), z.lte(10_000)), z.literal('always')], {
      error: 'Must be a whole number from 1 to 10,000, or "always"',
    }),
    1,
  ),
  /** True: the call is carried out first, and only then does its answer go wrong. */
  after_effect: z._default(z.boolean('Must be true or false'), false),
  /** Only this call; any of the ten without it. */
  call: z.optional(z.enum(callNames, `Must be one of ${callNames.join(', ')}`)),
}

const retryAfter = z.optional(
  z.int('Must be whole seconds').check(z.gte(0, 'Must be 0 or more'), z.lte(3600)),
)

/** A way to misbehave, as `POST /faults` takes it. */
export const fault = z.discriminatedUnion(
  'fault',
  [
    z.strictObject({
      fault: z.literal('delay'),
      ms: z.int('Must be whole milliseconds').check(z.gte(0), z.lte(60 * second)),
      ...common,
    }),
    z.strictObject({
      fault: z.literal('field_error'),
      attribute: z.string('Must be the name of a field'),
      message: z._default(z.string(), 'Is not acceptable'),
      code: z._default(z.string(), 'invalid_parameter'),
      ...common,
    }),
    z.strictObject({ fault: z.literal('unauthorized'), ...common }),
    z.strictObject({ fault: z.literal('forbidden'), ...common }),
    z.strictObject({ fault: z.literal('busy'), retry_after: retryAfter, ...common }),
    z.strictObject({ fault: z.literal('error'), ...common }),
    z.strictObject({ fault: z.literal('unavailable'), retry_after: retryAfter, ...common }),
    z.strictObject({ fault: z.literal('broken_body'), ...common }),
    z.strictObject({ fault: z.literal('wrong_shape'), ...common }),
    z.strictObject({ fault: z.literal('html'), ...common }),
    z.strictObject({ fault: z.literal('cut_short'), ...common }),
    z.strictObject({ fault: z.literal('huge_body'), ...common }),
    z.strictObject({ fault: z.literal('redirect'), ...common }),
    z.strictObject({ fault: z.literal('reset'), ...common }),
    z.strictObject({ fault: z.literal('hang'), ...common }),
  ],
  'Must be one of the known faults',
)
export type Fault = z.output<typeof fault>
export type FaultInput = z.input<typeof fault>

/** Tells the sandbox to misbehave. */
export type Faults = {
  /**
   * The next matching call goes wrong (or the next `times` of them), then all is well again.
   *
   * @throws where the fault breaks its schema
   */
  next(fault: FaultInput): void
  /**
   * Every matching call goes wrong until `clear`. What `next` was told comes first.
   *
   * @throws where the fault breaks its schema
   */
  always(fault: FaultInput): void
  /** Forgets all that is still to go wrong. */
  clear(): void
}

/** @returns faults with none waiting, and the way to draw the one that a call is to suffer */
export function faults(): Faults & { take(call: CallName): Fault | undefined } {
  let passing: { fault: Fault; left: number }[] = []
  let lasting: Fault[] = []
  const fits = (candidate: Fault, call: CallName) => (candidate.call ?? call) === call

  return {
    next(input) {
      const added = fault.parse(input)
      if (added.times === 'always') lasting.push(added)
      else passing.push({ fault: added, left: added.times })
    },
    always(input) {
      lasting.push(fault.parse({ ...input, times: 'always' }))
    },
    clear() {
      passing = []
      lasting = []
    },
    take(call) {
      const next = passing.find((entry) => fits(entry.fault, call))
      if (!next) return lasting.find((candidate) => fits(candidate, call))
      next.left -= 1
      if (next.left === 0) passing = passing.filter((entry) => entry !== next)
      return next.fault
    },
  }
}
