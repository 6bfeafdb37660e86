import { Time } from './time.tsx'

type Props = { record: { version: number; updated_at: string; updated_by: string | null } }

/** When a brand kit or a template was changed last, and by whom where that is known. */
export function ChangedBy({ record }: Props) {
  return (
    <span>
      <span>{record.version === 1 ? 'Created ' : 'Changed '}</span>
      <Time value={record.updated_at} />
      {record.updated_by !== null && (
        <>
          <span> by </span>
          <span translate="no">{record.updated_by}</span>
        </>
      )}
    </span>
  )
}
