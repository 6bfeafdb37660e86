import { useAddressView } from '#lib/state/use-address-view.ts'
import { searchOf, viewOf } from './activity-view.ts'

const texts = ['q', 'operator'] as const

/** The view as the address has it, and ahead of it what is being typed. */
export function useActivityView() {
  return useAddressView({ viewOf, searchOf, texts })
}
