import type { Sort } from './recordings-view.ts'

export const sortLabels: Readonly<Record<Sort, string>> = {
  recorded: 'Recorded',
  conference: 'Conference',
  state: 'State',
  length: 'Length',
  size: 'Size',
  cost: 'Cost',
}
