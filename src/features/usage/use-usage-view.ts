import { useAddressView } from '#lib/state/use-address-view.ts'
import { searchOf, viewOf } from './usage-view.ts'

const texts = [] as const

/** The view as the address has it. */
export function useUsageView() {
  const { shown, change } = useAddressView({ viewOf, searchOf, texts })
  return { view: shown, change }
}
