import type { Conference } from '#contract/conference.ts'
import type { FormValues } from './form-values.ts'

/** What a form starts from: its values then, and their conference, if there is one. */
export type Baseline = Readonly<{ conference: Conference | null; values: FormValues }>
