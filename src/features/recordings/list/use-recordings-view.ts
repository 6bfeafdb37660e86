import { useAddressView } from '#lib/state/use-address-view.ts'
import { searchOf, viewOf } from './recordings-view.ts'

const texts = ['q'] as const

/** The view as the address has it, and ahead of it what is being typed. */
export function useRecordingsView() {
  return useAddressView({ viewOf, searchOf, texts })
}
