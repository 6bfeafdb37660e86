import type { Conference } from '#contract/conference.ts'

/*
 * Money is counted in thousandths of a cent, as whole numbers: sums of them are exact, as sums of
 * dollars are not.
 */
const UNITS_PER_DOLLAR = 100_000

/** For each minute that somebody has begun, screens included. */
const memberUnitsPerMinute = { '720p': 400, '1080p': 650 } as const

/** For each minute that was begun to be recorded. */
const RECORDING_UNITS_PER_MINUTE = 2_250

/** @returns what somebody's time costs, in thousandths of a cent */
export function memberUnits(seconds: number, quality: Conference['quality']): number {
  return Math.ceil(seconds / 60) * memberUnitsPerMinute[quality]
}

/** @returns what a recording costs, in thousandths of a cent */
export function recordingUnits(seconds: number): number {
  return Math.ceil(seconds / 60) * RECORDING_UNITS_PER_MINUTE
}

/** @returns the number nearest to an amount */
export function toDollars(units: number): number {
  return units / UNITS_PER_DOLLAR
}

/** @returns exactly that amount, such as `0.02250` */
export function toDollarText(units: number): string {
  const fraction = `${units % UNITS_PER_DOLLAR}`.padStart(5, '0')
  return `${Math.floor(units / UNITS_PER_DOLLAR)}.${fraction}`
}
