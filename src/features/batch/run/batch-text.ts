import type { Batch, BatchKind, BatchRowState } from '#contract/batches/batch.ts'
import { batchRowStates } from '#contract/batches/batch.ts'
import { isVisible } from '#contract/text/text.ts'
import { formatDuration } from '#schedule/format.ts'

/** What a row's state is called. */
export const rowStateLabels: Readonly<Record<BatchRowState, string>> = {
  waiting: 'Waiting',
  sending: 'Sending',
  finding_out: 'Finding out',
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
  conflict: 'Changed meanwhile',
  stopped: 'Stopped',
}

/** What a batch's state is called. */
export const batchStateLabels: Readonly<Record<Batch['state'], string>> = {
  running: 'Running',
  paused: 'Paused',
  stopped: 'Stopped',
  finished: 'Finished',
}

const verbs: Readonly<Record<BatchKind, string>> = {
  create: 'Create',
  update: 'Change',
  delete: 'Delete',
}

/** @returns whether somebody has given it a title that can be read */
export function hasTitle({ title }: Pick<Batch, 'title'>): boolean {
  return title !== null && isVisible(title)
}

/** @returns its title, or else what it does, such as `Create 48 conferences` */
export function batchTitle(batch: Pick<Batch, 'title' | 'kind' | 'total'>): string {
  const { title, kind, total } = batch
  if (title !== null && hasTitle(batch)) return title
  return `${verbs[kind]} ${total === 1 ? '1 conference' : `${total.toLocaleString('en')} conferences`}`
}

/** @returns the title of a batch about another one, no longer than a title may be */
export function titleAfter(what: string, batch: Pick<Batch, 'title' | 'kind' | 'total'>): string {
  // By code points: half of a character could not be sent.
  return [...`${what}: ${batchTitle(batch)}`].slice(0, MAX_TITLE).join('')
}

const MAX_TITLE = 200

/** States after which something can be tried again. */
export const unsuccessfulStates = ['refused', 'failed', 'conflict', 'stopped'] as const

/** @returns how many rows can be tried again */
export function unsuccessful({ counts }: Pick<Batch, 'counts'>): number {
  return unsuccessfulStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}

/** @returns how many rows have an outcome */
export function settled(batch: Pick<Batch, 'counts'>): number {
  return (batch.counts.done ?? 0) + unsuccessful(batch)
}

/** @returns such as `46 done, 2 refused, 3 waiting` */
export function countsText({ counts }: Pick<Batch, 'counts'>): string {
  return batchRowStates
    .flatMap((state) => {
      const count = counts[state] ?? 0
      return count > 0
        ? [`${count.toLocaleString('en')} ${rowStateLabels[state].toLowerCase()}`]
        : []
    })
    .join(', ')
}

/** @returns such as `120 a minute, 3 min left`; empty where nothing moves */
export function paceText({ perMinute, secondsLeft, state }: Batch): string {
  if (state !== 'running') return ''
  return [
    ...(perMinute !== null ? [`${Math.round(perMinute).toLocaleString('en')} a minute`] : []),
    ...(secondsLeft !== null ? [`about ${formatDuration(roundedMs(secondsLeft))} left`] : []),
  ].join(', ')
}

/** Nobody needs the seconds of an hour. */
function roundedMs(seconds: number): number {
  const step = seconds < 60 ? 5 : 60
  return Math.max(step, Math.ceil(seconds / step) * step) * 1000
}
