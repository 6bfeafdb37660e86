import { useAddressView } from '#lib/state/use-address-view.ts'
import { searchOf, viewOf } from './list-view.ts'

const texts = ['q'] as const

/** The view as the address has it, and ahead of it what is being typed into the search. */
export function useListView() {
  return useAddressView({ viewOf, searchOf, texts })
}
