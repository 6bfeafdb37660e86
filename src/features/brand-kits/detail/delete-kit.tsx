import { useQueryClient } from '@tanstack/react-query'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { deleteBrandKit, removeBrandKit } from '#api/records/brand-kits.ts'
import { useDeleteRecord } from '#api/records/use-delete-record.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { DeleteRecord } from '#schedule/history/delete-record.tsx'

type Props = { kit: BrandKit; onCancel: () => void; onDeleted: () => void }

/** Asks before a kit is deleted. */
export function DeleteKit({ kit, onCancel, onDeleted }: Props) {
  const client = useQueryClient()
  const deletion = useDeleteRecord(
    brandKits.queryKey,
    (key) => deleteBrandKit(key, kit),
    () => {
      onDeleted()
      removeBrandKit(client, kit.id)
    },
  )
  return (
    <DeleteRecord
      one="kit"
      record={kit}
      consequence="It is gone for everybody here. Conferences that were made with it keep their colours."
      onCancel={onCancel}
      {...deletion}
    />
  )
}
