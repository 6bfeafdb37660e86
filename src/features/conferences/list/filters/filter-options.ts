import { conferenceFields } from '#contract/conference-fields.ts'
import type { Option } from '#ui/filters/select-filter.tsx'
import { stateKinds, stateLabels } from '../../conference-state.ts'
import { type ListView, type Sort, sorts } from '../list-view.ts'

/** What the list can be ordered by, as its columns are headed. */
export const sortLabels: Record<Sort, string> = {
  created: 'Created',
  starts: 'Join window',
  name: 'Conference',
}

const sortChoices: Record<Sort, string> = {
  created: 'Newest first',
  starts: 'Soonest first',
  name: 'By name',
}

export const stateOptions: readonly Option<ListView['state']>[] = [
  ['all', 'Any state'],
  ...stateKinds.map((kind) => [kind, stateLabels[kind]] as const),
]

export const qualityOptions: readonly Option<ListView['quality']>[] = [
  ['all', 'Any quality'],
  ...conferenceFields.quality.values.map((quality) => [quality, quality] as const),
]

export const sizeOptions: readonly Option<ListView['size']>[] = [
  ['all', 'Any size'],
  ...conferenceFields.size.values.map(
    (size) => [size, `${size.charAt(0).toUpperCase()}${size.slice(1)}`] as const,
  ),
]

export const sortOptions: readonly Option<Sort>[] = sorts.map(
  (sort) => [sort, sortChoices[sort]] as const,
)
