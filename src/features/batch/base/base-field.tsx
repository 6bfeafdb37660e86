import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { memo, useId } from 'react'
import { conferenceList } from '#api/conference/conference-pages.ts'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import type { Base } from '../draft/batch-draft.ts'
import { baseValues, describeBase } from './base-values.ts'

type Props = {
  base: Base | null
  onBase: (base: Base | null) => void
  /** What is filled in in the form for a new conference; undefined for nothing. */
  formDraft: () => Readonly<Record<string, unknown>> | undefined
}

const NONE = ''
const FORM = 'form'

/** Chooses where theme, layout and all else comes from that the rows leave out. */
export const BaseField = memo(function BaseField({ base, onBase, formDraft }: Props) {
  const id = useId()
  const { data } = useInfiniteQuery(conferenceList({}))
  const conferences = data?.pages[0]?.data ?? []
  const { data: kits = [] } = useQuery(brandKits)
  const choose = (value: string) => {
    if (value === NONE) return onBase(null)
    const conference = conferences.find((known) => known.id === value)
    const kit = kits.find((known) => known.id === value)
    if (kit) onBase({ label: kit.name, values: baseValues(kit.colors), brandKitId: kit.id })
    else if (conference) onBase({ label: titleOf(conference), values: baseValues(conference) })
    else if (value === FORM)
      onBase({ label: 'The form for a new conference', values: baseValues(formDraft() ?? {}) })
  }
  const words = base ? describeBase(base.values) : ''
  return (
    <Field
      id={id}
      label="Base"
      hint={
        base
          ? words || `“${isolateDirection(base.label)}” has SignalWire’s defaults only`
          : 'Theme, layout and all else that the rows leave out.'
      }
    >
      {(control) => (
        <select
          {...control}
          value={base ? 'chosen' : NONE}
          onChange={(event) => choose(event.target.value)}
          className={`${controlStyle} h-9`}
        >
          <option value={NONE}>SignalWire’s defaults</option>
          {base && <option value="chosen">{isolateDirection(base.label)}</option>}
          {formDraft() && <option value={FORM}>The form for a new conference, as it is now</option>}
          {kits.length > 0 && (
            <optgroup label="Colours of a brand kit">
              {kits.map(({ id: kitId, name }) => (
                <option key={kitId} value={kitId}>
                  {isolateDirection(name)}
                </option>
              ))}
            </optgroup>
          )}
          {conferences.length > 0 && (
            <optgroup label="As in a conference">
              {conferences.map((conference) => (
                <option key={conference.id} value={conference.id}>
                  {isolateDirection(titleOf(conference))}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  )
})
